/** The steps of a key ceremony as a person is told of them; `done` and `waiting` are nobody's turn. */
export type CeremonyTurn =
  'certificate' | 'commitment' | 'polynomial' | 'share' | 'rehearsal' | 'waiting' | 'done' | 'over' | 'not-begun';

/** What a key-holder has to do now. Every step is one run of the same command. */
export const CEREMONY_WORDS: Readonly<Record<CeremonyTurn, { readonly en: string; readonly cy: string }>> = {
  certificate: {
    en: 'Step 1 of 5: introduce your key. Run “quorate key ceremony”.',
    cy: 'Cam 1 o 5: cyflwynwch eich allwedd. Rhedwch “quorate key ceremony”.',
  },
  commitment: {
    en: 'Step 2 of 5: promise your part of the key, before anybody shows theirs. Run “quorate key ceremony”.',
    cy: 'Cam 2 o 5: addewch eich rhan chi o’r allwedd, cyn i neb ddangos eu rhan. Rhedwch “quorate key ceremony”.',
  },
  polynomial: {
    en: 'Step 3 of 5: show what you promised, and send every other key-holder their share. Run “quorate key ceremony”.',
    cy: 'Cam 3 o 5: dangoswch yr hyn a addawoch, ac anfonwch eu cyfran at bob deiliad arall. Rhedwch “quorate key ceremony”.',
  },
  share: {
    en: 'Step 4 of 5: check the shares that you were sent, and finish your key. Run “quorate key ceremony”.',
    cy: 'Cam 4 o 5: gwiriwch y cyfrannau a anfonwyd atoch, a gorffennwch eich allwedd. Rhedwch “quorate key ceremony”.',
  },
  rehearsal: {
    en: 'Step 5 of 5: rehearse the opening with your key. Run “quorate key rehearse”.',
    cy: 'Cam 5 o 5: ymarferwch yr agor gyda’ch allwedd. Rhedwch “quorate key rehearse”.',
  },
  waiting: { en: 'Waiting for the other key-holders.', cy: 'Yn aros am y deiliaid eraill.' },
  done: {
    en: 'The key is complete. Keep your file, with a copy in a safe place, until the result is declared.',
    cy: 'Mae’r allwedd yn gyflawn. Cadwch eich ffeil, gyda chopi mewn lle diogel, nes datgan y canlyniad.',
  },
  over: {
    en: 'This attempt ended. Wait until the returning officer begins the ceremony again.',
    cy: 'Daeth yr ymgais hon i ben. Arhoswch nes i’r swyddog canlyniadau ddechrau’r seremoni eto.',
  },
  'not-begun': {
    en: 'The key ceremony has not begun. The returning officer begins it.',
    cy: 'Nid yw’r seremoni allweddi wedi dechrau. Y swyddog canlyniadau sy’n ei dechrau.',
  },
};
