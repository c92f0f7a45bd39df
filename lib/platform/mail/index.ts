export { type Attachment, type Mail, mailAddress, mailLimits } from './mail'
export { type MailTarget, mailTarget, sendMail } from './send-mail'
