export { startMailCapture } from './mail-capture.js';
export type { MailCapture } from './mail-capture.js';
export { SmtpMailer } from './smtp-mailer.js';
export type { SmtpOptions } from './smtp-mailer.js';
