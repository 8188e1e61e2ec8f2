import type { Idea } from "../types.ts";
import { fromSynthesis } from "./text.ts";

export const ownSupportIdeas: Idea[] = [
  fromSynthesis({
    key: "own-contact",
    driverKey: "contact-person",
    title: "En egen kontaktperson för föräldern",
    description: "Någon som inte är barnets handläggare, som kan lyssna, förklara och följa med.",
    howToTry: "Börja med en förälder och en person från öppenvården. Kom överens om vad som stannar mellan er.",
    source: "Kunskapssammanställningen, avsnitt 4: stöd skilt från myndighetsutövningen",
  }),
  fromSynthesis({
    key: "phone-hour",
    driverKey: "contact-person",
    title: "Fast telefontid för föräldrar",
    description: "En timme i veckan när någon alltid svarar. Inga knappval.",
    howToTry: "Välj en tid tillsammans med föräldrarna. Räkna samtal och vad de gäller.",
    source: "Kunskapssammanställningen, avsnitt 4: tillgänglighet",
  }),
  fromSynthesis({
    key: "handover",
    driverKey: "contact-person",
    title: "Överlämning ansikte mot ansikte",
    description: "När handläggaren byts träffas gammal, ny och förälder. Föräldern slipper börja om från början.",
    howToTry: "Tjugo minuter. Föräldern bestämmer vad den nya behöver veta först.",
    source: "Kunskapssammanställningen, avsnitt 4: kontinuitet",
  }),
  fromSynthesis({
    key: "practical-help",
    driverKey: "practical-support",
    title: "En timmes hjälp med räkningar, resor och papper",
    description: "En bokad timme då vi sitter bredvid och gör det som brinner.",
    howToTry: "Fråga vad som ligger i högen på hallbordet. Ta det först.",
    source: "Kunskapssammanställningen, avsnitt 5: levnadsvillkor efter placering",
  }),
  fromSynthesis({
    key: "early-income-support",
    driverKey: "practical-support",
    title: "Tidig kontakt med ekonomiskt bistånd",
    description: "Barnbidrag, underhåll och bostadsbidrag ändras genast. Hyran gör det inte.",
    howToTry: "Boka ett kort trepartssamtal under första veckan och gå igenom vad som ändras, rad för rad.",
    source: "Kunskapssammanställningen, avsnitt 5: ekonomi och boende",
  }),
  fromSynthesis({
    key: "parent-group",
    driverKey: "peers",
    title: "Föräldragrupp tillsammans med brukarorganisationen",
    description: "Sex träffar. En ledare från kommunen, en med egen erfarenhet.",
    howToTry: "Börja med en öppen kväll med fika och utan anmälan. Låt deltagarna välja ämnen.",
    source: "Kunskapssammanställningen, avsnitt 6: gruppstöd",
  }),
  fromSynthesis({
    key: "experienced-parent",
    driverKey: "peers",
    title: "En förälder som har varit med förut",
    description: "Den som vill får prata med en utbildad förälder med egen erfarenhet, före det första stora mötet.",
    howToTry: "Fråga föreningen. Kom överens om ramar, ersättning och stöd till den som stöttar.",
    source: "Kunskapssammanställningen, avsnitt 6: kamratstöd",
    status: "proposed",
  }),
];
