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
  /**
   * Opens a panel, and moves the keyboard to its heading: the choices with the present answers, or a chat's rights. Settles with whether
   * there is one. Without a `<personvern-rights>` on the page, one is put at the end of its `<main>`.
   */
  open(what: 'choices' | 'rights'): Promise<boolean>;
  /**
   * Makes a chat known, so that its visitors can take their conversation out and have it erased. The last adapter of an id holds. Where what
   * does it cannot be loaded, the chat is made known once it can.
   */
  registerChat(adapter: ChatAdapter | FramedChat): Promise<void>;
  /** The same for a chat that stores nothing itself: gives it a store, or undefined where nothing could be masked, and so nothing kept. */
  registerChat(chat: StoredChat): Promise<ChatStore | undefined>;
  /** What a text should perhaps not be sent with. A warning for the one who writes, never a block; nothing is sent anywhere. */
  inspect(text: string): Promise<TextWarning[]>;
  /** Calls each function at once. Before the script has run, an array in its place keeps them. */
  push(...tasks: PersonvernTask[]): void;
}

/** The record of an answer: all that is kept of it on the visitor's device, under `pv:choices`. */
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

/** Where a chat's rights are drawn, in a shadow root: what is kept of a conversation, a copy of it, and erasing it. */
export interface PersonvernRightsElement extends HTMLElement {}

/** Its attributes. */
export interface PersonvernRightsAttributes extends PersonvernDeclarationAttributes {
  /** The chat's id in the manifest. Without: the manifest's first. */
  chat?: string;
}

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
  /** `data-storage`: the manifest's `storage`, and where chats keep a conversation, as JSON, on a published page: then the manifest is not asked for to know it. */
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

/** A chat, as its vendor makes it known. Whatever throws, hangs for ten seconds or gives nonsense is told of as such. */
export interface ChatAdapter {
  /** The chat's id in the manifest. */
  id: string;
  /** What visitors know it as. */
  label?: string;
  /** What made the conversation, for the machine-readable copy: `deep-chat`. Without: the id. */
  application?: string;
  capabilities: ChatCapabilities;
  /** The conversation as it is now, in its order. What is no message is passed over. */
  snapshot(): ChatMessage[] | Promise<ChatMessage[]>;
  /** Calls back whenever something has changed, and returns what ends that. */
  subscribe?(changed: (event?: { type: 'message' | 'cleared' | 'ended'; message?: ChatMessage }) => void): () => void;
  /** Ends replies that are under way, before anything is cleared. */
  quiesce?(): Promise<void> | void;
  /** Empties memory and storage, in this tab. It never reloads the page. */
  clear(): Promise<void> | void;
  /** Everything that must be gone afterwards. Nothing that begins with `pv:`. */
  locators(): ChatLocator[];
  /** What the supplier's server can do. `erase` and `export` are called on the visitor's click only. */
  remote?: ChatRemote;
}

/** What a chat can and cannot do. */
export interface ChatCapabilities {
  /** Whether the text can be read in this page. */
  localTranscript?: boolean;
  timestamps?: 'stored' | 'observed' | 'none';
  /** Whether `clear()` empties the memory, too. Anything but `in-place` has this tab loaded again as the last step. */
  clear: 'in-place' | 'reload-required' | 'none';
  remoteErase?: boolean;
  remoteExport?: boolean;
}

export interface ChatMessage {
  role: 'user' | 'assistant' | 'agent' | 'system';
  /** It is text, whatever stands in it. */
  text: string | null;
  /** Read where there is no text: what it says, without its markup. */
  html?: string;
  id?: string;
  /** RFC 3339, or milliseconds since 1970. */
  sentAt?: string | number | Date;
  /** Their names are in a copy; the files are not. */
  files?: ReadonlyArray<{ name?: string; type?: string }>;
  seq?: number;
}

/** Where a chat stores a conversation. */
export type ChatLocator =
  | { area: 'localStorage' | 'sessionStorage' | 'cookie'; key: string; match?: 'exact' | 'prefix' }
  | { area: 'indexedDB'; db: string; store?: string }
  | { area: 'cacheStorage'; cache: string };

/** What the vendor's own server can do, and says of itself. */
export interface ChatRemote {
  /** Known without asking it: shown before the visitor decides. `retention` is an ISO 8601 duration. */
  describe(): { host: string; retention?: string; keeps?: string[] };
  /** Only `{ ok: true }` is a yes. */
  erase?(): Promise<{ ok: boolean; receipt?: string; at?: string }>;
  /** What it has. After an erasure it is searched for the conversation. */
  export?(): Promise<string | ChatMessage[]>;
}

/** A chat in a frame of another host, which answers with `answerRights` of `personvern-frame.js`. */
export interface FramedChat {
  id: string;
  label?: string;
  frame: HTMLIFrameElement;
  /** The origin of the frame's page: `https://chat.example`. */
  origin: string;
}

/** A chat that stores nothing itself. Where its store lies, `chats[].device` in the manifest says; otherwise in memory. */
export interface StoredChat {
  id: string;
  label?: string;
  quiesce?(): Promise<void> | void;
  remote?: ChatRemote;
}

/** Our own store. What the manifest's rules find is masked before it is kept. */
export interface ChatStore {
  add(message: ChatMessage): void;
  messages(): ChatMessage[];
}

/** Something in a text that should perhaps not be sent. */
export interface TextWarning {
  /** Where, as JavaScript counts. */
  start: number;
  end: number;
  category: 'numbers' | 'names' | 'email' | 'health' | 'gender' | 'sexualOrientation' | 'politics' | 'location' | 'ip' | 'plates';
  /** A sentence for the visitor, in the page's language: «Det ser ut som du skriver et fødselsnummer.» */
  says: string;
}

/** Asks whoever listens about a chat that has no adapter. The first answer counts. */
export interface ChatRequest<Answer> extends CustomEvent<{
  /** The chat's id in the manifest. */
  chat: string;
  /** `device`: from what this page and this browser have, without asking a server. `supplier`: the visitor has asked for that. */
  where: 'device' | 'supplier';
}> {
  respondWith(answer: Promise<Answer> | Answer): void;
}

/** What `personvern:export` is answered with. For `device`, where else to look, and whether the supplier can be asked. */
export type ChatExport =
  | string
  | ChatMessage[]
  | {
      messages: ChatMessage[];
      locators?: ChatLocator[];
      clear?: ChatCapabilities['clear'];
      remote?: { host: string; retention?: string; exports?: boolean };
    };

/** The events that the document sends. */
export interface PersonvernDocumentEvents {
  /** The visitor's answer is known, or has changed, here or in another tab. */
  'personvern:choices': CustomEvent<PersonvernChange>;
  /** A chat without an adapter is asked for its conversation. */
  'personvern:export': ChatRequest<ChatExport>;
  /** A chat without an adapter is to erase its conversation. For the supplier, only `{ ok: true }` is a yes. */
  'personvern:erase': ChatRequest<void | { ok: boolean; receipt?: string; at?: string }>;
}

declare global {
  interface Window {
    personvern?: Personvern | PersonvernTask[];
  }
  interface HTMLElementTagNameMap {
    'personvern-declaration': PersonvernDeclarationElement;
    'personvern-rights': PersonvernRightsElement;
  }
  interface HTMLElementEventMap extends PersonvernEvents {}
  interface DocumentEventMap extends PersonvernEvents, PersonvernDocumentEvents {}
  interface WindowEventMap extends PersonvernEvents {}
}
