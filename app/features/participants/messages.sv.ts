import type { Messages } from "#app/i18n/messages.ts";

export default {
  title: "Fråga föräldrar",
  lead: "Här lämnar du över en förälder som har sagt ja till att forskarna hör av sig.",
  sending: "Lämnar över …",

  "closed.title": "Vänta med att fråga",
  "closed.text": "Studien är stängd just nu. Inga föräldrar får frågas. Forskarna säger till när det går att börja.",

  "how.title": "Så frågar du",
  "how.lead": "Det får ta den tid det tar. Ett nej är lika bra som ett ja.",
  "how.tell": "Berätta kort vad studien är. Lämna bladet, så kan föräldern läsa i lugn och ro.",
  "how.ask":
    "Fråga om forskarna får höra av sig. Säg att det är frivilligt och att stödet blir detsamma vad föräldern än svarar.",
  "how.hand": "Blir det ja: fyll i formuläret, helst tillsammans. Blir det nej: skriv ingenting någonstans.",
  "how.leaflet": "Bladet att lämna",

  "form.title": "Lämna över",
  "form.lead": "När du har skickat ser bara forskarna det du skrev. Läs igenom en gång innan.",
  "form.name": "Förälderns namn",
  "form.phone": "Telefon",
  "form.phone.hint": "Fyll i telefon eller e-post, gärna båda.",
  "form.email": "E-post",
  "form.language": "Språk",
  "form.choose": "Välj språk",
  "form.interpreter": "Behövs tolk?",
  "form.channel": "Hur vill föräldern bli kontaktad?",
  "form.safeTimes": "När är det tryggt att höra av sig?",
  "form.safeTimes.hint": "Till exempel ”vardagar efter fyra” eller ”när som helst går bra”.",
  "form.mayLeaveMessage": "Får forskarna lämna meddelande om ingen svarar?",
  "form.ownPhone": "Är det bara föräldern själv som använder telefonen?",
  "form.ownPhone.hint":
    "Finns bara e-post: svara om e-posten. Vid nej skickas inga meddelanden, då ringer en forskare.",
  "form.protection": "Har föräldern skyddade uppgifter?",
  "form.protection.hint": "Fråga. Vid skydd skickas inga meddelanden alls, då ringer en forskare.",
  "form.leaveGivenOn": "Vilken dag sa föräldern ja till dig?",
  "form.leaveForm": "Hur sa föräldern ja?",
  "form.wrong": "Något behöver ändras innan det går att lämna över",
  "form.do": "Lämna över till forskarna",

  yes: "Ja",
  no: "Nej",
  "channel.call": "Telefonsamtal",
  "channel.sms": "Sms",
  "channel.mail": "E-post",
  "protection.none": "Nej",
  "protection.secrecy-marking": "Ja, sekretessmarkering",
  "protection.protected-registration": "Ja, skyddad folkbokföring",
  "leave.oral": "Muntligt",
  "leave.written": "Skriftligt",

  "own.title": "Det du har lämnat över",
  "own.lead": "Här står i 30 dagar att du har lämnat över. Resten ser bara forskarna: vem det var, och hur det går.",
  "own.none": "Du har inte lämnat över någon de senaste 30 dagarna.",

  "done.handed-over": "Tack. Forskarna tar vid nu.",

  "leaflet.title": "Bladet att lämna",
  "leaflet.lead": "Skriv ut och ge till föräldern. Skriv inga namn på det.",
  "leaflet.languages": "Språk",
  "leaflet.none": "Det finns ingen text på det språket än.",

  "refusal.participants.phone": "Det ser inte ut som ett telefonnummer. Skriv till exempel 070-123 45 67.",
  "refusal.participants.no-address": "Skriv ett telefonnummer eller en e-postadress.",
  "refusal.participants.channel-lacks":
    "För det sättet saknas telefonnummer eller e-post. Fyll i det, eller välj ett annat.",
  "refusal.participants.leave-later": "Dagen har inte varit än.",
  "refusal.participants.study-closed": "Studien har stängts. Inga föräldrar kan lämnas över just nu.",
  "refusal.participants.already-yours": "Du har redan lämnat över den föräldern.",
} satisfies Messages;
