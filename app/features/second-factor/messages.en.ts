import { plural, type SameAs } from "#app/i18n/messages.ts";
import type sv from "./messages.sv.ts";

const minutes = (n: number) => `${n} ${plural("en", n, "minute", "minutes")}`;

export default {
  title: "Extra step for the vault",
  lead: "The vault holds what we know about parents. So you show once more that it is you, before you open it.",
  back: "Account and signing in",
  locked: "The vault is locked on this server. Whoever runs it sees why. Everything else works.",
  "done.begun": "Read the picture with your app, and write the code that it shows.",
  "done.confirmed": "Done. Save the recovery codes below.",
  "done.kept": "Good. The codes are not shown again.",
  "done.renewed": "You have new recovery codes. The old ones no longer work.",
  "done.asked": "Now a colleague needs to confirm that it is you.",
  "done.withdrawn": "Your request has been withdrawn.",
  "done.reset": "Confirmed. Your colleague can now add an app anew.",
  "done.passkey": "That passkey opens the vault now.",

  "app.title": "App with codes",
  "app.lead": "An app in your phone that shows a new code every half minute, perhaps one that you already use at work.",
  "app.since": (d) => `Added ${d.at}. You have ${d.left} recovery ${plural("en", d.left, "code", "codes")} left.`,
  "app.begin": "Add an app",
  "app.beginning": "Preparing …",
  "app.change": "Change to another app",
  "codes.renew": "Make new recovery codes",
  "codes.renewing": "Making …",
  "app.none": "You have no app yet.",
  "fresh.text": "For safety, you need to have signed in within the last ten minutes.",
  "fresh.link": "Sign in again",
  "show.text": "Do you want to change something here? First show that it is you, as when you open the vault.",
  "show.link": "Show that it is you",

  "new.title": "Read the picture",
  "new.lead": "Open the app, choose to add an account and point the camera at the picture.",
  "new.picture": "Code for your app",
  "new.typed": "Can it not be read? Type this into the app instead:",
  "new.link": "Is the app in this device? Open this link.",
  "new.code": "The code that the app shows",
  "new.code.hint": "Six digits",
  "new.confirm": "Confirm",
  "new.confirming": "Checking …",

  "codes.title": "Your recovery codes",
  "codes.lead":
    "Print them or write them down, and put them in a safe place. Each of them opens the vault once, on the day you do not have your app.",
  "codes.label": "Recovery codes",
  "codes.print": "Print",
  "codes.kept": "I have saved the codes",
  "codes.keeping": "Saving …",
  onwards: "On to the vault",

  "passkeys.title": "Passkeys",
  "passkeys.lead": "With a passkey you open the vault by fingerprint, face or screen lock.",
  "passkeys.none": "You have no passkey yet.",
  "passkeys.opens": "Opens the vault",
  "passkeys.let": "Let it open the vault",
  "passkeys.letting": "Changing …",
  "passkeys.not": "Added without showing your extra step. It does not open the vault.",
  "passkeys.add": "Add a passkey",

  "lost.title": "Have you lost your device?",
  "lost.text":
    "Ask to begin anew. Another researcher in the programme confirms that it is you. Then your app and recovery codes stop working, and you can add a new one. Also remove the passkey that was in the device, under Account and signing in.",
  "lost.ask": (d) => `Ask to begin anew (${d.programme})`,
  "lost.asking": "Sending …",
  "lost.asked": (d) =>
    `You asked to begin anew ${d.at}. Call another researcher in the programme, who confirms that it is you on this page: Account and signing in, Extra step for the vault.`,
  "lost.withdraw": "Withdraw",
  "lost.withdrawing": "Withdrawing …",

  "confirm.title": "A colleague wants to begin anew",
  "confirm.lead":
    "Call or meet your colleague first, so that you know who asks. When you confirm, your colleague’s app stops working.",
  "confirm.at": (d) => `Asked ${d.at}`,
  "confirm.button": "Confirm",
  "confirm.confirming": "Confirming …",

  "open.title": "Open the vault",
  "open.lead": (d) =>
    `The vault holds what we know about parents. Show that it is you. The vault closes when you have done nothing for ${minutes(d.minutes)}.`,
  "open.again.lead":
    "For what you are about to do, you need to have shown that it is you within the last quarter of an hour.",
  "open.on": "Go on",
  "open.closed": "The vault is closed.",
  "open.passkey": "By passkey",
  "open.code": "By a code from your app",
  "open.code.label": "The code that the app shows",
  "open.button": "Open the vault",
  "open.opening": "Opening …",
  "open.recovery": "Do you not have your app here?",
  "open.recovery.label": "One of your recovery codes",
  "open.recovery.hint": "Sixteen characters. Each code works once.",
  "open.recovery.button": "Open by recovery code",
  "open.lost": "Do you have neither app nor recovery codes?",
  "open.lost.link": "Ask a colleague for help",
  "open.demo": (d) =>
    `Only in the demo is it like this: the code that holds right now is ${d.code}. In real use it stands in your own app and nowhere else.`,
  "open.demo.wait":
    "Only in the demo is it like this: the code has been used. Reload the page in half a minute, and there is a new one.",

  "bar.label": "The vault",
  "bar.open": (d) => `The vault is open. It closes at ${d.at} if you do nothing.`,
  "bar.soon": (d) => `The vault closes at ${d.at}. Are you still here?`,
  "bar.closed":
    "The vault has closed. What you have written is still here. Open the vault in a new tab and then come back.",
  "bar.stay": "Keep it open",
  "bar.staying": "Keeping it open …",
  "bar.close": "Close the vault",
  "bar.closing": "Closing …",
  "bar.reopen": "Open the vault again",

  "mail.subject": "Your Genombrott account has changed",
  "mail.hello": "Hello!",
  "mail.added":
    "An app with codes has been added as an extra step to your account. If you had another, it no longer works.",
  "mail.codes": "There are new recovery codes to your account. The old ones no longer work.",
  "mail.recovery": "Somebody has used one of your recovery codes.",
  "mail.passkey": "One of your passkeys now counts as an extra step to your account.",
  "mail.asked": "Somebody who is signed in as you has asked to begin anew with the extra step to your account.",
  "mail.reset":
    "A colleague has confirmed that you want to begin anew with the extra step. Your app and recovery codes no longer work.",
  "mail.not-you":
    "If it was you, you need do nothing. Was it not you? Sign in, sign out all other devices and call whoever leads the programme at once.",
  "mail.button": "Open the page",

  "refusal.factor.vault-locked": "The vault is locked on this server. Whoever runs it sees why.",
  "refusal.factor.unreadable":
    "Your app can no longer be read on this server. Ask to begin anew, under Have you lost your device?",
  "refusal.factor.none": "You have no extra step yet. Add an app first.",
  "refusal.factor.begin-again": "It has taken too long. Begin anew, and you get a new picture to read.",
  "refusal.factor.code-shape": "The code is six digits.",
  "refusal.factor.code-wrong": "The code is not right. Write the one that the app shows right now.",
  "refusal.factor.code-used": "That code has been used. Wait until the app shows the next one.",
  "refusal.factor.recovery-shape": "A recovery code is sixteen letters and digits.",
  "refusal.factor.recovery-wrong": "That recovery code is not right.",
  "refusal.factor.recovery-used": "That recovery code has been used. Take another.",
  "refusal.factor.too-many": (d) =>
    `Too many wrong codes have been written. Try again in ${minutes(d.minutes)}, or use a passkey.`,
  "refusal.factor.reset-withdrawn": "Your colleague has withdrawn it. Nothing has changed.",
  "refusal.account.sign-in-again": "For safety, you need to have signed in within the last ten minutes. Sign in again.",
} satisfies SameAs<typeof sv>;
