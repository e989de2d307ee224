// Small manifests for stories that are not about content.

/** A manifest of one municipality with a few sections, as text. */
export function manifest({ name = 'Eksempel kommune', before = [], after = [] } = {}) {
  return JSON.stringify({
    meta: { version: '1', modified: '2024-01-25T17:01+01:00', languages: ['nb'] },
    controller: { name, email: 'postmottak@eksempel.kommune.no' },
    sections: [
      { id: 'om', title: `Om personvern i ${name}`, blocks: [{ text: 'Vi tar vare på **opplysningene** dine.' }] },
      ...before,
      { id: 'personvernombud', title: 'Personvernombud', blocks: [{ text: 'Ombudet svarer på spørsmål.' }] },
      ...after,
    ],
  });
}

/** The same manifest with other fields at its top, as text. */
export function manifestWith(fields) {
  return JSON.stringify({ ...JSON.parse(manifest()), ...fields });
}

/** A section with one paragraph. */
export const section = (id, title, text = 'Her står det noe.') => ({ id, title, blocks: [{ text }] });

/** Sections enough to fill some screens. */
export function manySections(prefix) {
  return Array.from({ length: 20 }, (_, index) => ({
    id: `${prefix}-${index}`,
    title: `Del ${index}`,
    blocks: [{ text: 'Her står det noe om hvordan kommunen behandler opplysninger.' }],
  }));
}
