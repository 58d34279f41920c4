/** What somebody who has just started Quorate reads last: its address, and the three doors behind it. */
export function whereToGo({ publicUrl, founding, capturedMail }, dataDir) {
  const doors = [
    ...(capturedMail === '1' ? [['Vote as a sample member:', '/mail', 'messages are kept here, not sent']] : []),
    founding === 'open'
      ? ['Run an election:', '/start', 'set up a body, or sign in']
      : ['Run an election:', '/sign-in', 'sign in as an officer'],
    ['Check a result:', '/results', 'what was declared here'],
  ].map(
    ([label, path, words]) => `    ${label.padEnd(26)}${`${publicUrl}${path}`.padEnd(publicUrl.length + 10)}${words}`,
  );
  return [
    `  Quorate is running:         ${publicUrl}`,
    '',
    ...doors,
    '',
    `  Data and logs:              ${dataDir}`,
    '  Stop:                       Ctrl-C',
  ].join('\n');
}
