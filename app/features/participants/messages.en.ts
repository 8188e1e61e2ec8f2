import type { SameAs } from "#app/i18n/messages.ts";
import type sv from "./messages.sv.ts";

export default {
  title: "Ask parents",
  lead: "Here you hand over a parent who has said yes to hearing from the researchers.",
  sending: "Handing over …",

  "closed.title": "Wait before you ask",
  "closed.text":
    "The study is closed just now. No parents may be asked. The researchers will tell you when you can begin.",

  "how.title": "How to ask",
  "how.lead": "It may take the time it takes. A no is as good as a yes.",
  "how.tell": "Say briefly what the study is. Leave the sheet, so that the parent can read in peace and quiet.",
  "how.ask":
    "Ask whether the researchers may get in touch. Say that it is voluntary, and that support stays the same whatever the parent answers.",
  "how.hand": "If it is yes: fill in the form, together if you can. If it is no: write nothing anywhere.",
  "how.leaflet": "The sheet to leave",

  "form.title": "Hand over",
  "form.lead": "Once you have sent it, only the researchers see what you wrote. Read it through once before.",
  "form.name": "The parent’s name",
  "form.phone": "Telephone",
  "form.phone.hint": "Fill in telephone or e-mail, both if you can.",
  "form.email": "E-mail",
  "form.language": "Language",
  "form.choose": "Choose a language",
  "form.interpreter": "Is an interpreter needed?",
  "form.channel": "How does the parent want to be contacted?",
  "form.safeTimes": "When is it safe to get in touch?",
  "form.safeTimes.hint": "For example “weekdays after four” or “any time is fine”.",
  "form.mayLeaveMessage": "May the researchers leave a message if nobody answers?",
  "form.ownPhone": "Is the parent the only one who uses the telephone?",
  "form.ownPhone.hint":
    "If there is only e-mail: answer about that. If no, no messages are sent, and a researcher calls.",
  "form.protection": "Are the parent’s details protected?",
  "form.protection.hint": "Ask. With protection no messages at all are sent, and a researcher calls.",
  "form.leaveGivenOn": "On which day did the parent say yes to you?",
  "form.leaveForm": "How did the parent say yes?",
  "form.wrong": "Something needs to be changed before it can be handed over",
  "form.do": "Hand over to the researchers",

  yes: "Yes",
  no: "No",
  "channel.call": "Telephone call",
  "channel.sms": "Text message",
  "channel.mail": "E-mail",
  "protection.none": "No",
  "protection.secrecy-marking": "Yes, secrecy marking",
  "protection.protected-registration": "Yes, protected registration",
  "leave.oral": "By word of mouth",
  "leave.written": "In writing",

  "own.title": "What you have handed over",
  "own.lead":
    "For 30 days it says here that you have handed over. The rest only the researchers see: who it was, and how it goes.",
  "own.none": "You have not handed anybody over in the last 30 days.",

  "done.handed-over": "Thank you. The researchers take over now.",

  "leaflet.title": "The sheet to leave",
  "leaflet.lead": "Print it and give it to the parent. Write no names on it.",
  "leaflet.languages": "Languages",
  "leaflet.none": "There is no text in that language yet.",

  "refusal.participants.phone": "That does not look like a telephone number. Write for example 070-123 45 67.",
  "refusal.participants.no-address": "Write a telephone number or an e-mail address.",
  "refusal.participants.channel-lacks":
    "For that way the telephone number or e-mail is missing. Fill it in, or choose another.",
  "refusal.participants.leave-later": "That day has not been yet.",
  "refusal.participants.study-closed": "The study has been closed. No parents can be handed over just now.",
  "refusal.participants.already-yours": "You have already handed over that parent.",
} satisfies SameAs<typeof sv>;
