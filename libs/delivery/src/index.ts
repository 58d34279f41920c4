export { startMailCapture } from './mail-capture.js';
export type { MailCapture } from './mail-capture.js';
export { SmtpMailer } from './smtp-mailer.js';
export type { SmtpOptions } from './smtp-mailer.js';
export { CapturedMail } from './captured-mail.js';
export type { CapturedMailFilter, CapturedMessage, CapturedMessageHead } from './captured-mail.js';
