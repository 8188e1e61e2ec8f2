import type { Idea } from "../types.ts";
import { fromSynthesis } from "./text.ts";

export const firstTimeIdeas: Idea[] = [
  fromSynthesis({
    key: "decision-twice",
    driverKey: "clear-decision",
    title: "Förklara beslutet två gånger",
    description: "I chocken hör man inte. Beslutet förklaras en gång till, några dagar senare, i lugn och ro.",
    howToTry: "Boka ett andra samtal redan när beslutet ges. Börja med: ”Vad har du hört hittills?”",
    source: "Kunskapssammanställningen, avsnitt 2: föräldrars upplevelser av beskedet",
  }),
  fromSynthesis({
    key: "plain-letter",
    driverKey: "clear-decision",
    title: "Brev på vanlig svenska efter beslutet",
    description: "En sida som säger vad som har hänt, vad som händer nu och vem man ringer. Utan paragrafer.",
    howToTry: "Skriv ett brev till en förälder. Läs det högt för en kollega utanför socialtjänsten innan du skickar.",
    source: "Kunskapssammanställningen, avsnitt 2: begriplig information",
  }),
  fromSynthesis({
    key: "rights-sheet",
    driverKey: "clear-decision",
    title: "Rättigheterna på ett blad",
    description:
      "Överklagan, offentligt biträde, umgänge, insyn: det viktigaste på framsidan, telefontider på baksidan.",
    howToTry: "Gå igenom bladet tillsammans, lämna det inte bara. Fråga vad som är nytt för föräldern.",
    source: "Kunskapssammanställningen, avsnitt 2: rättssäkerhet ur föräldrars perspektiv",
  }),
  fromSynthesis({
    key: "own-words",
    driverKey: "clear-decision",
    title: "”Berätta med dina ord”",
    description: "Föräldern återberättar vad som är bestämt. Missförstånden syns direkt, också när tolk är med.",
    howToTry: "Be om återberättandet som hjälp till dig: ”Jag vill veta om jag har varit tydlig.”",
    source: "Kunskapssammanställningen, avsnitt 2: kommunikation i kris, erfarenheter från hälso- och sjukvård",
  }),
  fromSynthesis({
    key: "call-within-a-day",
    driverKey: "first-week",
    title: "Ring föräldern inom ett dygn",
    description: "Ett kort samtal dagen efter placeringen: hur barnets natt har varit, hur du mår, vad som händer nu.",
    howToTry: "Bestäm vem som ringer innan barnet har flyttat. Tio minuter räcker.",
    source: "Kunskapssammanställningen, avsnitt 3: de första veckorna",
  }),
  fromSynthesis({
    key: "first-14-days",
    driverKey: "first-week",
    title: "Plan för de första 14 dagarna",
    description: "En enkel dagsplan som föräldern får med sig: samtal, besök, möten, och vem som gör vad.",
    howToTry: "Fyll i planen med föräldern vid köksbordet. Lämna tomma rader för förälderns egna frågor.",
    source: "Kunskapssammanställningen, avsnitt 3: förutsägbarhet minskar kris",
  }),
  fromSynthesis({
    key: "own-network",
    driverKey: "first-week",
    title: "Fråga vem föräldern har omkring sig i kväll",
    description: "Ingen förälder ska gå hem till en tom lägenhet utan att någon har frågat.",
    howToTry: "Ställ frågan vid placeringen, skriv upp svaret och följ upp nästa dag.",
    source: "Kunskapssammanställningen, avsnitt 3: krisreaktioner hos föräldrar",
    status: "proposed",
  }),
];
