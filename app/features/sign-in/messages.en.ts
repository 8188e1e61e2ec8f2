import { plural, type SameAs } from "#app/i18n/messages.ts";
import type sv from "./messages.sv.ts";

const minutes = (n: number) => `${n} ${plural("en", n, "minute", "minutes")}`;

export default {
  title: "Sign in",
  lead: "Write your e-mail address and we send you a code and a link. No password to remember.",
  email: "E-mail address",
  "email.hint": "The one you were invited with, usually your work address.",
  send: "Send code",
  "passkey.button": "Sign in with a passkey",
  "passkey.failed": "That did not work. Try again, or sign in by e-mail.",
  "passkey.unknown": "That passkey has been removed here. Sign in by e-mail and you can add a new one.",
  "passkey.cancelled": "The sign-in was cancelled. Try again, or sign in by e-mail.",
  "touch.title": "Touch your passkey",
  "touch.lead":
    "It is a while since you showed that it is you. Use your fingerprint, face or screen lock, and go on where you were.",
  "touch.button": "Go on with passkey",
  "touch.otherwise": "Or sign in by e-mail",
  "code.title": "Look in your e-mail",
  "code.lead": (d) =>
    `If we know the address, a code is on its way. It is valid for ${minutes(d.minutes)}. Keep this page open.`,
  "code.demo": "The demo sends no real mail. Open it in a new tab:",
  code: "Code from the mail",
  "code.hint": "Six digits",
  "code.submit": "Sign in",
  "code.new": "Ask for a new code",
  "code.none": "Did no mail arrive?",
  "code.none.text":
    "Wait a minute and look among the junk mail. Check that you wrote the address you were invited with. If you are not sure, ask your team's coordinator.",
  "link.title": "Sign in",
  "link.lead": "You have opened the link in the mail. Press the button to sign in in this browser.",
  "link.submit": "Sign in",
  "link.without":
    "The link did not come through whole. Write the code from the same mail instead, on the page where you asked to sign in.",
  "link.code": "Write the code instead",
  "mail.subject": "Your sign-in to Genombrott",
  "mail.hello": "Hello!",
  "mail.code": "Write this code on the page where you asked to sign in:",
  "mail.link": "Or open the link and press Sign in. That works on another phone or computer too.",
  "mail.guarded":
    "Somebody has written the wrong code for your address many times since yesterday. To be safe, there is no code in this mail. Open the link and press Sign in. That works on any phone or computer.",
  "mail.button": "Sign in",
  "mail.valid": (d) => `The code and the link are valid for ${minutes(d.minutes)} and work once.`,
  "mail.valid.link": (d) => `The link is valid for ${minutes(d.minutes)} and works once.`,
  "mail.not-you": "Did you not ask to sign in? Then you need do nothing. Never give the code to anybody else.",
  "added.subject": "A new passkey to your account in Genombrott",
  "added.text": "Somebody has added a passkey to your account. If it was you, you need do nothing.",
  "added.not-you":
    "Was it not you? Sign in, remove it under Account and sign-in, and sign out all other devices. Tell whoever leads the programme too.",
  "added.button": "Open Account and sign-in",
  "new.title": "Sign in more easily next time",
  "new.lead":
    "With a passkey you sign in by fingerprint, face or screen lock. You then stay signed in for 14 days on this device.",
  "new.safe": "Your fingerprint and face stay in your device. We are only told that it is you.",
  "new.shared": "Do this only on a computer or phone of your own.",
  "new.name": "What shall it be called?",
  "new.name.hint": "So that you recognise it in the list under Account.",
  "new.add": "Add passkey",
  "new.later": "Not now",
  "new.adding": "Waiting for your device …",
  "new.unsupported": "This browser cannot use passkeys. You sign in by code, just as today.",
  "new.failed": "It could not be added. Try again, or go on without.",
  "new.cancelled": "It was cancelled on the device. Try again, or go on without.",
  "new.again": "Sign in again",
  "new.exists": "This device already has a passkey here.",
  "address.title": "New e-mail address",
  "address.lead": "We send a code to the new address. Nothing is changed until you have written the code here.",
  "address.now": "Your address now",
  "address.new": "New e-mail address",
  "address.send": "Send code",
  "address.sending": "Sending …",
  "address.fresh": "To be safe, you need to sign in again before you change your address.",
  "address.again": "Sign in again",
  "address.asked": (d) =>
    `A code is on its way to ${d.email}. It is valid for ${minutes(d.minutes)}. When you have written it, you sign in with the new address, and your other devices are signed out.`,
  "address.change": "Change address",
  "address.changing": "Changing …",
  "address.none.text":
    "Wait a minute and look among the junk mail. Is the address right? You can write it again here. Only the latest code works.",
  "address.back": "Account and sign-in",
  "address.mail.subject": "Your code from Genombrott",
  "address.mail.code":
    "Somebody who is signed in to Genombrott wants to change to this address. Write the code on the page where it was asked for:",
  "address.mail.valid": (d) => `The code is valid for ${minutes(d.minutes)} and works once.`,
  "address.mail.not-you": "Was it not you? Then you need do nothing. Never give the code to anybody else.",
  "address.mail.button": "Open the page",
  "address.taken.text":
    "Somebody who is signed in to Genombrott wants to change to this address. That is not possible, since it belongs to somebody in Genombrott already.",
  "address.taken.you": "Was it you? Then you are there twice, with an address each. Ask the programme lead for help.",
  "address.taken.not-you": "Was it not you? Then you need do nothing. Nothing has been changed.",
  "address.changed.subject": "Your e-mail address in Genombrott has been changed",
  "address.changed.text":
    "Your account in Genombrott has another e-mail address. No more mails are sent here, and one cannot sign in with this address.",
  "address.changed.by-lead":
    "Whoever leads the programme has given your account in Genombrott another e-mail address. No more mails are sent here, and one cannot sign in with this address.",
  "address.changed.wrong": "Is that wrong? Phone whoever leads the programme at once, who can change the address back.",
  "address.changed.you": "Was it you? Then you need do nothing.",
  "address.changed.not-you":
    "Was it not you? Phone whoever leads the programme at once, who can change the address back. Then everybody who is signed in as you is signed out.",
  "refusal.address.already": "That is the address you have.",
  "refusal.address.code-wrong": "That is not the code. Use the one in the latest mail.",
  "refusal.person.address-taken": "The address belongs to somebody else already. Ask the programme lead for help.",
  "refusal.sign-in.code-shape": "The code is six digits.",
  "refusal.sign-in.code-wrong": "That is not the code. Use the one in the latest mail, or open the link there.",
  "refusal.sign-in.used": "The code and the link have been used already. Ask for a new code.",
  "refusal.sign-in.expired": "The code is too old. Ask for a new one, it comes at once.",
  "refusal.sign-in.too-many-tries": "The code has been written wrong too many times. Ask for a new one.",
  "refusal.codes.too-many": (d) =>
    `Too many wrong codes have been written from here. Open the link in the mail instead, it works now. The code can be written again in ${minutes(d.minutes)}.`,
  "refusal.account.sign-in-again":
    "To be safe, you need to have signed in during the last ten minutes to change how you sign in.",
  "refusal.passkey.failed": "That did not work. Try again, or sign in by e-mail.",
  "refusal.passkey.unknown": "That passkey has been removed here. Sign in by e-mail.",
  "refusal.passkey.exists": "This device already has a passkey here.",
  "refusal.passkey.too-many": "You already have twenty passkeys. Remove one that you do not use.",
} satisfies SameAs<typeof sv>;
