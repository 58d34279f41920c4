import type { RefusalText } from '../bilingual.js';

/** Keys shared by threshold, and the promises of key-holders before the boxes are opened. */
export const keysRefusals = {
  RULES_WANT_MORE_KEYS: {
    en: 'The rule-book says how many keys open the boxes: {required}. Choose no fewer, or have the rule-book changed first.',
    cy: 'Mae’r rheolau’n dweud faint o allweddi sy’n agor y blychau: {required}. Peidiwch â dewis llai, neu newidiwch y rheolau’n gyntaf.',
  },
  KEYS_NEEDED_OUT_OF_RANGE: {
    en: 'From {fewest} to {most} keys may be needed to open the boxes, and one key-holder more than that must take part. Where all are needed, choose that.',
    cy: 'Gall fod angen rhwng {fewest} a {most} allwedd i agor y blychau, a rhaid i un deiliad yn fwy na hynny gymryd rhan. Lle mae angen pawb, dewiswch hynny.',
  },
  KEYS_BY_CEREMONY: {
    en: 'The key-holders of this election make their key together. Run “quorate key ceremony” instead of handing in a key.',
    cy: 'Mae deiliaid allweddi’r etholiad hwn yn gwneud eu hallwedd gyda’i gilydd. Rhedwch “quorate key ceremony” yn lle cyflwyno allwedd.',
  },
  KEYS_EACH_ALONE: {
    en: 'In this election every key-holder has a key of their own, and all are needed. There is no ceremony: run “quorate key make”.',
    cy: 'Yn yr etholiad hwn mae gan bob deiliad ei allwedd ei hun, ac mae angen pawb. Nid oes seremoni: rhedwch “quorate key make”.',
  },
  CEREMONY_MEMBER_NOT_A_KEY_HOLDER: {
    en: 'Everybody who takes part must be a key-holder of the body today, and is named once.',
    cy: 'Rhaid i bawb sy’n cymryd rhan fod yn ddeiliad allwedd i’r corff heddiw, a’u henwi unwaith.',
  },
  CEREMONY_MEMBERS_OUT_OF_RANGE: {
    en: 'From {least} to {most} key-holders can make this key together. Name more or fewer, or have the policy of keys changed while the election is a draft.',
    cy: 'Gall rhwng {least} a {most} deiliad wneud yr allwedd hon gyda’i gilydd. Enwch fwy neu lai, neu newidiwch y polisi allweddi tra bo’r etholiad yn ddrafft.',
  },
  REASON_MISSING: {
    en: 'Give the reason in at most {longest} characters: it is kept in the audit trail.',
    cy: 'Rhowch y rheswm mewn {longest} nod ar y mwyaf: cedwir ef yn y llwybr archwilio.',
  },
  CEREMONY_NOT_RUNNING: {
    en: 'This key ceremony is over already. Look at where it stands.',
    cy: 'Mae’r seremoni allweddi hon ar ben yn barod. Edrychwch ar ba gam y mae.',
  },
  TOO_FEW_KEYS_REHEARSED: {
    en: '{needed} keys are needed to open the boxes, and {have} have proved themselves. Wait for the others, or begin the ceremony again.',
    cy: 'Mae angen {needed} allwedd i agor y blychau, ac mae {have} wedi’u profi. Arhoswch am y lleill, neu dechreuwch y seremoni eto.',
  },
  NO_CEREMONY: {
    en: 'The key ceremony of this election has not begun. Ask the returning officer.',
    cy: 'Nid yw seremoni allweddi’r etholiad hwn wedi dechrau. Gofynnwch i’r swyddog canlyniadau.',
  },
  NOT_IN_CEREMONY: {
    en: 'You do not take part in this key ceremony. If you should, ask the returning officer to begin it again with you.',
    cy: 'Nid ydych yn cymryd rhan yn y seremoni allweddi hon. Os dylech, gofynnwch i’r swyddog canlyniadau ei dechrau eto gyda chi.',
  },
  CEREMONY_OVER: {
    en: 'You are late: the ceremony (attempt {attempt}) went on without this message. The key stands without it; if you are needed after all, ask the returning officer to begin again.',
    cy: 'Rydych yn hwyr: aeth y seremoni (ymgais {attempt}) ymlaen heb y neges hon. Mae’r allwedd yn sefyll hebddi; os oes eich angen wedi’r cyfan, gofynnwch i’r swyddog canlyniadau ddechrau eto.',
  },
  CEREMONY_UNREADABLE: {
    en: 'This is not a message of a key ceremony ({reason}). Perhaps it is another kind of file. Run “quorate key ceremony”, which makes and sends the right one.',
    cy: 'Nid neges o seremoni allweddi yw hon ({reason}). Efallai mai math arall o ffeil ydyw. Rhedwch “quorate key ceremony”, sy’n gwneud ac yn anfon yr un gywir.',
  },
  CEREMONY_OTHER_ELECTION: {
    en: 'This share is for another election ({found}). Use the key file of this election ({expected}).',
    cy: 'Mae’r gyfran hon ar gyfer etholiad arall ({found}). Defnyddiwch ffeil allwedd yr etholiad hwn ({expected}).',
  },
  CEREMONY_ATTEMPT_ENDED: {
    en: 'You are late: this message is for attempt {found}, which was given up. Now it is attempt {expected}: run “quorate key ceremony” with a new key file.',
    cy: 'Rydych yn hwyr: mae’r neges hon ar gyfer ymgais {found}, y rhoddwyd y gorau iddi. Ymgais {expected} yw hi bellach: rhedwch “quorate key ceremony” gyda ffeil allwedd newydd.',
  },
  CEREMONY_ATTEMPT_UNKNOWN: {
    en: 'This message is for attempt {found}; only attempt {expected} has begun. Use the right key file.',
    cy: 'Mae’r neges hon ar gyfer ymgais {found}; dim ond ymgais {expected} sydd wedi dechrau. Defnyddiwch y ffeil allwedd gywir.',
  },
  CEREMONY_OTHER_POLICY: {
    en: 'This message is for a key of {found}; the key of this election is {expected}. Use the right key file.',
    cy: 'Mae’r neges hon ar gyfer allwedd {found}; allwedd {expected} sydd i’r etholiad hwn. Defnyddiwch y ffeil allwedd gywir.',
  },
  CEREMONY_WRONG_POSITION: {
    en: 'This message is for place {found}, and yours is place {member}. Use your own key file.',
    cy: 'Mae’r neges hon ar gyfer lle {found}, a lle {member} yw eich un chi. Defnyddiwch eich ffeil allwedd eich hun.',
  },
  CEREMONY_TOO_EARLY: {
    en: 'Not everybody has ended the step before. Run “quorate key ceremony” again a little later.',
    cy: 'Nid yw pawb wedi gorffen y cam blaenorol. Rhedwch “quorate key ceremony” eto ychydig yn ddiweddarach.',
  },
  CEREMONY_SENT_BEFORE: {
    en: 'Another message of yours is in for this step, and it cannot be changed. If you did not send it, tell the returning officer at once.',
    cy: 'Mae neges arall gennych i mewn ar gyfer y cam hwn, ac ni ellir ei newid. Os nad chi a’i hanfonodd, dywedwch wrth y swyddog canlyniadau ar unwaith.',
  },
  CEREMONY_SIGNATURE_WRONG: {
    en: 'This message was not signed with the key you introduced yourself with. Use the key file you began with.',
    cy: 'Ni lofnodwyd y neges hon â’r allwedd y cyflwynoch eich hun â hi. Defnyddiwch y ffeil allwedd y dechreuoch â hi.',
  },
  CEREMONY_OTHER_MESSAGES_SEEN: {
    en: 'You were shown other messages than are in. Run “quorate key ceremony” again; if this comes back, tell the returning officer and the scrutineer.',
    cy: 'Dangoswyd negeseuon gwahanol i chi i’r rhai sydd i mewn. Rhedwch “quorate key ceremony” eto; os daw hyn yn ôl, dywedwch wrth y swyddog canlyniadau a’r archwiliwr.',
  },
  CEREMONY_STOPPED: {
    en: 'The ceremony has stopped: key-holder {by} cannot use what key-holder {about} sent. The returning officer begins it again.',
    cy: 'Mae’r seremoni wedi stopio: ni all deiliad {by} ddefnyddio’r hyn a anfonodd deiliad {about}. Bydd y swyddog canlyniadau’n ei dechrau eto.',
  },
  CEREMONY_CERTIFICATE_WRONG: {
    en: 'This certificate cannot be used: {reason}. Make it with “quorate key ceremony”.',
    cy: 'Ni ellir defnyddio’r dystysgrif hon: {reason}. Gwnewch hi gyda “quorate key ceremony”.',
  },
  CEREMONY_KEY_COPIED: {
    en: 'This is the key of key-holder {of}. Make a key of your own with “quorate key ceremony” and a new key file.',
    cy: 'Allwedd deiliad {of} yw hon. Gwnewch eich allwedd eich hun gyda “quorate key ceremony” a ffeil allwedd newydd.',
  },
  CEREMONY_COMMITMENT_COPIED: {
    en: 'This is the promise of key-holder {of}. Make your own with “quorate key ceremony”.',
    cy: 'Addewid deiliad {of} yw hon. Gwnewch eich un chi gyda “quorate key ceremony”.',
  },
  CEREMONY_COMMITMENT_NOT_KEPT: {
    en: 'This is not what you promised before the others showed their part, so it is not taken. If your key file is damaged, ask the returning officer to begin the ceremony again.',
    cy: 'Nid dyma a addawoch cyn i’r lleill ddangos eu rhan, felly nis derbynnir. Os yw eich ffeil allwedd wedi’i difrodi, gofynnwch i’r swyddog canlyniadau ddechrau’r seremoni eto.',
  },
  CEREMONY_POLYNOMIAL_WRONG: {
    en: 'This part of the key cannot be used: {reason}. Ask the returning officer to begin the ceremony again.',
    cy: 'Ni ellir defnyddio’r rhan hon o’r allwedd: {reason}. Gofynnwch i’r swyddog canlyniadau ddechrau’r seremoni eto.',
  },
  CEREMONY_SHARE_WRONG: {
    en: 'The share sent by key-holder {member} cannot be used: {reason}.',
    cy: 'Ni ellir defnyddio’r gyfran a anfonodd deiliad {member}: {reason}.',
  },
  CEREMONY_KEY_WRONG: {
    en: 'This key does not belong to the ceremony: {reason}. Use the key file you began with.',
    cy: 'Nid yw’r allwedd hon yn perthyn i’r seremoni: {reason}. Defnyddiwch y ffeil allwedd y dechreuoch â hi.',
  },
  CEREMONY_PLACE_TAKEN: {
    en: 'In your place stands a certificate made with another key file. Use that file; if you did not make it, tell the returning officer at once.',
    cy: 'Yn eich lle mae tystysgrif a wnaed â ffeil allwedd arall. Defnyddiwch y ffeil honno; os nad chi a’i gwnaeth, dywedwch wrth y swyddog canlyniadau ar unwaith.',
  },
  CEREMONY_DRAFT_LOST: {
    en: 'Your key file no longer holds what you promised. Use the newest copy of it, or ask the returning officer to begin the ceremony again.',
    cy: 'Nid yw eich ffeil allwedd yn dal yr hyn a addawoch mwyach. Defnyddiwch y copi diweddaraf, neu gofynnwch i’r swyddog canlyniadau ddechrau’r seremoni eto.',
  },
  CEREMONY_REHEARSAL_WRONG: {
    en: 'The rehearsal did not succeed: {reason}. Use your own key file of this election and this attempt.',
    cy: 'Ni lwyddodd yr ymarfer: {reason}. Defnyddiwch eich ffeil allwedd eich hun ar gyfer yr etholiad hwn a’r ymgais hon.',
  },
  NO_DECRYPTIONS: {
    en: 'Promise your part for at least one contest.',
    cy: 'Addewch eich rhan ar gyfer o leiaf un ornest.',
  },
  DECRYPTION_DIGEST_UNREADABLE: {
    en: 'A promise is a SHA-256 digest of 64 hexadecimal digits, as “quorate key open” makes it.',
    cy: 'Crynodeb SHA-256 o 64 digid hecsadegol yw addewid, fel y mae “quorate key open” yn ei wneud.',
  },
  DECRYPTION_COMMITTED_OTHERWISE: {
    en: 'You have promised another part for “{contest}”, and others have begun to show theirs, so a promise cannot be changed any more. Run “quorate key open” with the same key file, which makes the same part again.',
    cy: 'Rydych wedi addo rhan arall ar gyfer “{contest}”, ac mae eraill wedi dechrau dangos eu rhan, felly ni ellir newid addewid mwyach. Rhedwch “quorate key open” gyda’r un ffeil allwedd, sy’n gwneud yr un rhan eto.',
  },
  COMMITMENT_TOO_LATE: {
    en: 'Others have begun to show their part for “{contest}”, so no further promise is taken. Those who promised open the box.',
    cy: 'Mae eraill wedi dechrau dangos eu rhan ar gyfer “{contest}”, felly ni dderbynnir addewid arall. Y rhai a addawodd sy’n agor y blwch.',
  },
  COMMITMENTS_AWAITED: {
    en: 'Nobody shows their part before enough have promised theirs; {awaited} more are awaited. Run “quorate key open” again later.',
    cy: 'Nid oes neb yn dangos ei ran cyn i ddigon addo eu rhan; disgwylir {awaited} yn rhagor. Rhedwch “quorate key open” eto’n nes ymlaen.',
  },
  DECRYPTION_NOT_COMMITTED: {
    en: 'Promise your part first: run “quorate key open”.',
    cy: 'Addewch eich rhan yn gyntaf: rhedwch “quorate key open”.',
  },
  DECRYPTION_NOT_AS_COMMITTED: {
    en: 'This is not the part that you promised, so it is not taken. Run “quorate key open” with the same key file again.',
    cy: 'Nid dyma’r rhan a addawoch, felly nis derbynnir. Rhedwch “quorate key open” gyda’r un ffeil allwedd eto.',
  },
  DECRYPTION_NOT_NEEDED: {
    en: 'Enough key-holders have shown their part; yours is not needed.',
    cy: 'Mae digon o ddeiliaid wedi dangos eu rhan; nid oes angen eich un chi.',
  },
} as const satisfies Readonly<Record<string, RefusalText>>;
