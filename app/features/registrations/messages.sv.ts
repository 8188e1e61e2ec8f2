import type { Messages } from "#app/i18n/messages.ts";

/** `name` is whom it is about when one registers others; empty when it is oneself. */
type About = { name?: string };
const of = ({ name }: About) => (name ? `${name}: ` : "");

export default {
  "refusal.registration.not-published": "Det går inte att anmäla sig än.",
  "refusal.registration.gathering-cancelled": "Träffen är inställd.",
  "refusal.registration.gathering-begun": "Träffen har redan börjat.",
  "refusal.registration.not-open-yet": (d: { day: string }) => `Anmälan öppnar ${d.day}.`,
  "refusal.registration.not-invited": (d: About) =>
    `${of(d)}Den här träffen är för andra. Hör av dig till projektledaren om det är fel.`,
  "refusal.registration.twice": (d: About) => `${of(d)}Redan anmäld. Ingenting har ändrats.`,
  "refusal.registration.refused-before": (d: About) =>
    `${of(d)}Projektledaren har sagt nej till anmälan. Hör av dig till henne om något är annorlunda nu.`,
  "refusal.registration.session-full": (d: { title: string }) =>
    `Passet ”${d.title}” är fullt. Välj ett annat, eller inget, och skicka igen. Ingenting annat har sparats.`,
  "refusal.registration.nobody-chosen": "Välj minst en person att anmäla.",
  "refusal.registration.same-address": "Samma adress står på två rader. Var och en behöver sin egen, eller ingen.",
  "refusal.registration.over": "Anmälan gäller inte längre.",
  "refusal.registration.no-offer":
    "Det finns inget erbjudande att svara på: tiden är slut, eller så är det redan besvarat.",
  "refusal.registration.answered": "Någon har redan svarat.",
  "refusal.registration.no-seat-free": "Ingen plats är ledig. Höj antalet platser först, eller vänta på en avbokning.",
} satisfies Messages;
