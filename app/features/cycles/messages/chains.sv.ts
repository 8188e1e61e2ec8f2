import type { Messages } from "#app/i18n/messages.ts";

/** The chains, drawn and as a list. */
export default {
  "ramp.label": (d: { title: string }) => `Testkedjan ${d.title}, ritad som steg`,
  "ramp.list": "Kedjan som lista",
  "ramp.after": (d: { number: number }) => `gjordes efter test ${d.number}`,
  "ramp.step": (d: { name: string; what: string; state: string; scale: string }) =>
    `${d.name}: ${d.what}. ${d.state}. ${d.scale}.`,
  "chains.title": "Testkedjor",
  "chains.lead":
    "Varje kedja börjar med ett litet test. För varje steg blir den större eller prövas under andra förhållanden.",
  "chains.what.title": "Vad är en testkedja?",
  "chains.what.text":
    "Flera PGSA-cykler (PDSA) på samma idé, den ena efter den andra. Det ni lär er i ett test avgör hur nästa ser ut. Höjden visar skalan, från en gång till alla som berörs.",
  "chains.empty.title": "Här växer era testkedjor fram",
  "chains.empty.text": "Den första börjar när ni loggar ett test.",
  "chains.idea": (d: { title: string }) => `Idé: ${d.title}`,
} satisfies Messages;
