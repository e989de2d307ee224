// What every product says, as far as it lets itself be told, and the two purposes that it asks about: what our own panel
// says with the example municipality’s manifest.
export const QUESTION = 'Hva får vi lagre på enheten din?';
export const WHY = 'Informasjonen hjelper oss å gjøre nettstedet bedre, og lar deg se videoer her.';

export const PURPOSES = [
  {
    id: 'statistikk',
    title: 'Hvordan nettstedet brukes',
    description: 'Vi teller besøk for å finne ut hva som er vanskelig å finne.',
    cookies: ['_pk_id', '_pk_ses'],
  },
  {
    id: 'video',
    title: 'Videoer fra Video Inc.',
    description: 'Du får se videoer på sidene våre.',
    cookies: ['vid_session'],
  },
];

export const WORDS = {
  acceptAll: 'Godta alle',
  declineAll: 'Avslå alle',
  save: 'Lagre valg',
  choose: 'Velg selv',
  close: 'Lukk',
  more: 'Mer om hva vi lagrer og hvorfor',
};

export const DECLARATION = '/personvern/';
