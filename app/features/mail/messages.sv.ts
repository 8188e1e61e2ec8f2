import { type Messages, plural } from "#app/i18n/messages.ts";

export default {
  title: "Utskick",
  lead: "Mejl som programmet skickar: det som inte kom fram, det som väntar och det som har gått i väg.",
  sending: "Sparar …",
  retried: "Mejlet försöks igen nu.",

  "parked.title": "Kom inte fram",
  "parked.lead": "Vi försökte i flera timmar och har slutat. Rätta det som är fel och försök igen.",
  "parked.detail": (d: { count: number; when: string }) =>
    `${plural("sv", d.count, "Ett försök", `${d.count} försök`)}, det sista ${d.when}`,
  "parked.retry": "Försök igen",

  "waiting.title": "Väntar",
  "waiting.count": (d: { count: number }) =>
    d.count === 0
      ? "Inget väntar på att skickas."
      : plural("sv", d.count, "Ett mejl är på väg.", `${d.count} mejl är på väg.`),
  "waiting.now": "Skickas just nu",
  "waiting.next": (d: { when: string }) => `Skickas ${d.when}`,
  "waiting.why": (d: { count: number; why: string }) =>
    `${plural("sv", d.count, "Ett försök har", `${d.count} försök har`)} misslyckats. ${d.why}`,
  "waiting.more": (d: { n: number }) => `De ${d.n} som står på tur visas.`,

  "lately.title": "De senaste sju dagarna",
  "lately.none": "Inget har skickats den senaste veckan.",
  "lately.kind": "Utskick",
  "lately.sent": "Skickade",
  "lately.dropped": "Behövdes inte",
  "lately.explained":
    "Ett mejl behövs inte när det som det handlar om har ändrats innan det hann skickas, till exempel att en inbjudan har tagits tillbaka.",

  "templates.title": "Så ser mejlen ut",
  "templates.lead": "Alla mejl som Genombrott kan skicka, på båda språken.",

  "template.sign-in": "Inloggning",
  "template.passkey-added": "Ny nyckel för inloggning",
  "template.second-factor": "Extra steg vid inloggning",
  "template.invitation": "Inbjudan",
  "template.address-code": "Kod till en ny e-postadress",
  "template.address-changed": "E-postadressen är bytt",
  "template.evaluation": "Frågor om hur det var",
  "template.interview-meeting": "Intervju: ändring i tider",
  "template.weekly-letter": "Veckobrev",
  "template.gathering-message": "Meddelande från projektledaren",
  "template.supervision-time": "Handledning: tid",
  "template.supervision-gone": "Handledning: tid som utgår",
  "template.supervision-month": "Handledning: påminnelse",
  "template.registration-confirm": "Bekräfta anmälan",
  "template.registration-known": "Redan anmäld",
  "template.registration-seat": "Plats",
  "template.registration-waiting": "Väntelista",
  "template.registration-requested": "Sen anmälan",
  "template.registration-refused": "Anmälan avslagen",
  "template.registration-offer": "Erbjudande om plats",
  "template.registration-lapsed": "Erbjudandet har gått ut",
  "template.registration-cancelled": "Avbokning",
  "template.registration-moved": "Ny tid eller plats",
  "template.registration-change-answered": "Svar på önskad ändring",
  "template.registration-day": "Ännu en dag till kalendern",
  "template.registration-day-gone": "En dag som utgått ur kalendern",
  "template.registration-reminder": "Påminnelse",
  "template.gathering-register-by": "Påminnelse om att anmäla sig",

  "to.nobody": "Okänd mottagare",

  "why.refused": "Mottagarens e-postserver tog inte emot mejlet. Kontrollera att adressen stämmer.",
  "why.busy": "E-postservern bad oss att försöka senare.",
  "why.unreachable": "E-postservern svarade inte eller släppte inte in oss. Säg till den som sköter driften.",
  "why.unwritten": "Mejlet kunde inte skrivas. Säg till den som sköter driften.",
  "why.cut-off": "Försöken avbröts innan de var klara.",

  "preview.lead": "Personer, namn och länkar är påhittade.",
  "preview.language.sv": "På svenska",
  "preview.language.en": "På engelska",
  "preview.which": (d: { number: number; of: number }) => `Variant ${d.number} av ${d.of}`,
  "preview.html": "Så här visas det",
  "preview.text": "Som ren text",

  "refusal.mail.not-parked": "Mejlet försöks redan igen.",
} satisfies Messages;
