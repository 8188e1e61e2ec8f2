import type { Messages } from "#app/i18n/messages.ts";

export default {
  title: "Din kalender",
  lead: "Få teamets möten och det du är anmäld till i den kalender du redan använder. Den följer med när något flyttas.",
  back: "Konto och inloggning",
  "what.title": "Det här finns med",
  "what.gatherings":
    "Träffar som du är anmäld till, står på väntelista för eller har en plats att svara på, med tid och plats.",
  "what.meetings":
    "Möten i de team du får se: dag, tid, plats och team. Vad mötet gäller och vad ni skriver stannar här.",
  "what.supervision":
    "Handledning som du är med i, med tid och plats. Vad ni säger, och vilka som är med, stannar här.",
  "what.never": "Aldrig vilka andra som kommer, vad du har svarat i en anmälan eller vad du behöver.",
  "none.title": "Ingen adress än",
  "none.text": "Du får en egen, hemlig adress. Kalendern hämtar den av sig själv, utan att du loggar in.",
  make: "Skapa adress",
  making: "Skapar …",
  "new.title": "Din adress är klar. Kopiera den nu",
  "new.text":
    "Den visas bara den här gången. Den som har adressen ser din kalender, så lämna den inte till någon annan.",
  "new.label": "Kalenderns adress",
  copy: "Kopiera",
  copied: "Kopierad",
  open: "Öppna i kalendern på den här enheten",
  "now.title": "Din adress",
  "now.made": "Skapad",
  "now.fetched": "Hämtades senast",
  "now.never": "Inte än. Det kan dröja några timmar efter att du har lagt till den.",
  "renew.title": "Byt adress",
  "renew.text":
    "Har du tappat bort adressen, eller kan någon annan ha sett den? Den gamla slutar gälla direkt, och du lägger in den nya i din kalender.",
  renew: "Skapa en ny adress",
  "end.title": "Ta bort adressen",
  "end.text":
    "Den slutar gälla direkt. Ta sedan bort kalendern i ditt kalenderprogram: det som redan är hämtat ligger kvar där.",
  end: "Ta bort adressen",
  ending: "Tar bort …",
  "done.ended": "Adressen är borttagen.",
  "how.title": "Så lägger du till den",
  "how.outlook": "Outlook",
  "how.outlook.1": "Öppna Outlook på webben eller på datorn och gå till kalendern.",
  "how.outlook.2": "Välj ”Lägg till kalender” och sedan ”Prenumerera från webben”.",
  "how.outlook.3": "Klistra in adressen, ge kalendern ett namn och välj ”Importera”. Den syns sedan också i mobilen.",
  "how.google": "Google Kalender",
  "how.google.1": "Öppna calendar.google.com på en dator.",
  "how.google.2": "Välj plustecknet vid ”Andra kalendrar” och sedan ”Från webbadress”.",
  "how.google.3": "Klistra in adressen och välj ”Lägg till kalender”. Den syns sedan också i mobilen.",
  "how.iphone": "iPhone, iPad och Mac",
  "how.iphone.1": "Öppna den här sidan på enheten och skapa adressen där.",
  "how.iphone.2": "Välj ”Öppna i kalendern på den här enheten” och svara ja på frågan om att prenumerera.",
  "how.often":
    "Kalenderprogram hämtar adressen några gånger om dagen. Något som flyttas samma dag kan därför synas där först senare.",
  "refusal.too-many": (d: { minutes: number }) =>
    `Du har skapat många adresser på kort tid. Försök igen om ${d.minutes} minuter.`,

  "entry.meeting": (d: { team: string }) => `Teammöte, ${d.team}`,
  "entry.meeting.text": "Vad mötet gäller, och era anteckningar, finns i Genombrott.",
  "entry.supervision": "Handledning",
  "entry.supervision.text": "Vilka som är med, och vad ni ska ta upp, finns i Genombrott.",
  "entry.online": "På nätet",
  "entry.clock": (d: { from: string; to: string }) => `Klockan ${d.from}–${d.to}.`,
  "entry.day": (d: { nth: number; of: number }) => `Dag ${d.nth} av ${d.of}.`,
  "entry.waiting": (d: { title: string }) => `Väntelista: ${d.title}`,
  "entry.offered": (d: { title: string }) => `Erbjuden plats: ${d.title}`,
  "entry.registered.text": "Du är anmäld. Vägen dit och dagens program finns i Genombrott.",
  "entry.waiting.text": "Du står på väntelistan och har ingen plats än.",
  "entry.offered.text": (d: { until: string }) =>
    `Du har fått en plats att tacka ja eller nej till. Svara senast ${d.until}.`,
} satisfies Messages;
