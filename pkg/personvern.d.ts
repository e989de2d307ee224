/** What `window.personvern` is once the script runs. */
export interface Personvern {
  /** Of this object. It grows when something is taken away from it or means something else. */
  readonly version: number;
  /** Settles when the places on the page have been found, and it is known what the visitor has answered. */
  readonly ready: Promise<Personvern>;
  /** A copy of what is kept of the visitor's answer; null without one that holds. */
  readonly choices: PersonvernChoices | null;
  /** Whether a purpose of the manifest's `storage` has the visitor's yes. */
  allowed(purpose: string): boolean;
  /** Opens the panel with the present answers, and moves the keyboard to its heading. Settles with whether there is one. */
  open(what: 'choices'): Promise<boolean>;
  /** Calls each function at once. Before the script has run, an array in its place keeps them. */
  push(...tasks: PersonvernTask[]): void;
}

/** The record of an answer: all that is kept on the visitor's device, under `pv:choices`. */
export interface PersonvernChoices {
  /** `storage.version` in the manifest when it was given. */
  version: number;
  /** A fingerprint of the question as it was shown. Missing while only a placeholder has been answered. */
  question?: string;
  /** Yes or no to each purpose. One that is missing has a no. */
  purposes: Record<string, boolean>;
  /** When it was given: ISO 8601, UTC. */
  time: string;
  /** Until when it holds. */
  expires: string;
  /** The language of the question, where it was not the manifest's first. */
  language?: string;
}

/** What has changed. */
export interface PersonvernChange {
  /** The answer that holds now. */
  choices: PersonvernChoices | null;
  /** Purposes that now have a yes. The first event of a page lists all that have one. */
  given: string[];
  /** Purposes that no longer have one: stop what runs for them now, before it is cleared. */
  withdrawn: string[];
}

/** What may be queued: `(window.personvern ??= []).push((personvern) => …)`. */
export type PersonvernTask = (personvern: Personvern) => void;

/** Where the declaration is drawn. What stands inside is shown until then, and stays where it cannot be drawn. */
export interface PersonvernDeclarationElement extends HTMLElement {}

/** The element's attributes. They win over those of the script tag. */
export interface PersonvernDeclarationAttributes {
  /** The manifest's address, relative to the page. */
  manifest?: string;
  /** The level of the declaration's first heading, 1 to 4 (more is taken as 4). Without: 2. */
  'heading-level'?: string;
  /** The language to draw in. Without: that of the page around the element. */
  lang?: string;
}

/** What may be written on the script tag, as `tag.dataset` names it. */
export interface PersonvernTagData {
  /** `data-manifest`: the manifest's address, relative to the page. */
  manifest?: string;
  /** `data-storage`: the manifest's `storage` as JSON, on a published page: then the manifest is not asked for to know it. */
  storage?: string;
  /** `data-heading-level`: the level of the declaration's first heading, 1 to 4 (more is taken as 4). Without: 2. */
  headingLevel?: string;
  /** `data-mount`: a selector; the declaration is drawn in the first element that it finds. */
  mount?: string;
  /** `data-declaration`: draws the declaration right after the tag. */
  declaration?: '';
}

/** Why a declaration could not be drawn. */
export interface PersonvernProblem {
  code: 'address' | 'origin' | 'network' | 'http' | 'type' | 'size' | 'syntax' | 'manifest' | 'widget';
  /** What is wrong in the manifest, when that is the reason. */
  problems: ReadonlyArray<{
    severity: 'error' | 'warning';
    /** The fragment's file, where the manifest includes others. */
    file?: string;
    /** Where in the file. */
    path: string;
    found: string;
    expected: string;
  }>;
}

/** The visitor's answer to «Fant du det du lette etter?». */
export interface PersonvernAnswer {
  found: boolean;
  /** What the visitor was looking for, in the visitor's words; empty after a yes. */
  wanted: string;
}

/** The events that the element sends. All of them bubble, also out of shadow roots. */
export interface PersonvernEvents {
  /** The declaration is on the page. */
  'personvern:drawn': CustomEvent<undefined>;
  /** The declaration could not be drawn. The console says the same in full. */
  'personvern:problem': CustomEvent<PersonvernProblem>;
  /** The visitor has answered the feedback question. Cancelable: what is prevented opens no e-mail. */
  'personvern:feedback': CustomEvent<PersonvernAnswer>;
}

/** The events that the document sends. */
export interface PersonvernDocumentEvents {
  /** The visitor's answer is known, or has changed, here or in another tab. */
  'personvern:choices': CustomEvent<PersonvernChange>;
}

declare global {
  interface Window {
    personvern?: Personvern | PersonvernTask[];
  }
  interface HTMLElementTagNameMap {
    'personvern-declaration': PersonvernDeclarationElement;
  }
  interface HTMLElementEventMap extends PersonvernEvents {}
  interface DocumentEventMap extends PersonvernEvents, PersonvernDocumentEvents {}
  interface WindowEventMap extends PersonvernEvents {}
}
