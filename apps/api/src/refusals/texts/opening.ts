import type { RefusalText } from '../bilingual.js';

/** From the closing of the poll to the declared result. */
export const openingRefusals = {
  POLL_STILL_RUNNING: {
    en: 'The poll runs until {closesAt}. Nobody can close it before.',
    cy: 'Mae’r bleidlais yn rhedeg tan {closesAt}. Ni all neb ei chau cyn hynny.',
  },
  NO_LOT_AWAITED: {
    en: 'The count of this contest is not waiting for a lot. Look at where the opening stands.',
    cy: 'Nid yw cyfrif yr ornest hon yn aros am goelbren. Edrychwch ar ba gam y mae’r agor.',
  },
  LOT_DOES_NOT_FIT: {
    en: 'This is not the lot that the count waits for. In stage {stage} draw {places} of the candidates numbered {between}, and record exactly that.',
    cy: 'Nid dyma’r coelbren y mae’r cyfrif yn aros amdano. Yng ngham {stage} tynnwch {places} o’r ymgeiswyr â’r rhifau {between}, a chofnodwch hynny’n union.',
  },
  NOT_A_KEY_HOLDER_OF_CONTEST: {
    en: 'No key of yours belongs to this contest. The box is opened by those whose keys were handed in before the poll.',
    cy: 'Nid oes allwedd o’ch eiddo yn perthyn i’r ornest hon. Agorir y blwch gan y rhai y cyflwynwyd eu hallweddi cyn y bleidlais.',
  },
  BOX_NOT_MIXED: {
    en: 'The ballots of this contest are not mixed yet. You get a message when it is your turn.',
    cy: 'Nid yw papurau’r ornest hon wedi’u cymysgu eto. Cewch neges pan ddaw eich tro.',
  },
  DECRYPTION_WRONG: {
    en: 'This decryption does not fit the record, or its proof does not hold: {why}. Make it again with “quorate key open”.',
    cy: 'Nid yw’r dadgryptiad hwn yn ffitio’r cofnod, neu nid yw ei brawf yn dal: {why}. Gwnewch ef eto gyda “quorate key open”.',
  },
  DECRYPTION_TOO_LARGE: {
    en: 'A decryption has at most {most} bytes. Make it again with “quorate key open”.',
    cy: 'Mae gan ddadgryptiad {most} beit ar y mwyaf. Gwnewch ef eto gyda “quorate key open”.',
  },
  NOT_A_MIXER_OF_CONTEST: {
    en: 'You were not named as a mixer of this contest. Its mixers stand in the frozen definition.',
    cy: 'Ni chawsoch eich enwi’n gymysgydd i’r ornest hon. Mae ei chymysgwyr yn y diffiniad a rewyd.',
  },
  BOX_NOT_TALLIED: {
    en: 'The box of this contest is not ready to be mixed. You get a message when it is your turn.',
    cy: 'Nid yw blwch yr ornest hon yn barod i’w gymysgu. Cewch neges pan ddaw eich tro.',
  },
  NOT_YOUR_TURN_TO_MIX: {
    en: 'It is the turn of {mixer} to mix. You get a message when it is yours.',
    cy: 'Tro {mixer} yw cymysgu. Cewch neges pan ddaw eich tro chi.',
  },
  ANOTHER_MIX_IS_IN: {
    en: 'A mix of yours stands in the record already (digest {digest}), and it is not this one. If you did not make it, tell the returning officer and the scrutineer at once.',
    cy: 'Mae cymysgiad gennych chi yn y cofnod yn barod (crynodeb {digest}), ac nid hwn ydyw. Os nad chi a’i gwnaeth, dywedwch wrth y swyddog canlyniadau a’r archwiliwr ar unwaith.',
  },
  MIX_WRONG: {
    en: 'This mix does not fit the record, or its proof does not hold: {why}. Make it again with “quorate mix”.',
    cy: 'Nid yw’r cymysgiad hwn yn ffitio’r cofnod, neu nid yw ei brawf yn dal: {why}. Gwnewch ef eto gyda “quorate mix”.',
  },
  MIX_TOO_LARGE: {
    en: 'A mix of this box has at most {most} bytes. Make it again with “quorate mix”.',
    cy: 'Mae gan gymysgiad o’r blwch hwn {most} beit ar y mwyaf. Gwnewch ef eto gyda “quorate mix”.',
  },
  NO_DECLARATION_PROPOSED: {
    en: 'No declaration is proposed yet. The returning officer proposes it once every contest is counted.',
    cy: 'Nid oes datganiad wedi’i gynnig eto. Mae’r swyddog canlyniadau’n ei gynnig ar ôl cyfrif pob gornest.',
  },
  NOT_WHAT_WAS_PROPOSED: {
    en: 'This is not the text that stands proposed. Read the declaration again, then approve what it says now.',
    cy: 'Nid dyma’r testun sydd wedi’i gynnig. Darllenwch y datganiad eto, yna cymeradwywch yr hyn y mae’n ei ddweud nawr.',
  },
  SAME_PERSON: {
    en: 'You proposed this declaration. Somebody else must approve it.',
    cy: 'Chi a gynigiodd y datganiad hwn. Rhaid i rywun arall ei gymeradwyo.',
  },
} as const satisfies Readonly<Record<string, RefusalText>>;
