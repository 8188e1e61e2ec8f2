import type { Messages } from "#app/i18n/messages.ts";

export default {
  title: "Anteckningar",
  "begin.title": "Inga anteckningar än",
  "begin.do": "Börja anteckna",
  "begin.supervision": "Här skriver ni tillsammans, samtidigt och från flera skärmar. Bara ni som samtalar läser det.",
  "begin.interview":
    "Här skriver forskarna och ni som intervjuas tillsammans. Ingen chef läser det, inte heller teamets chef.",
  "readers.supervision": "Läses bara av er som samtalar: varken av projektledaren, chefer eller resten av teamet.",
  "readers.interview":
    "Läses av forskarna och, tills anteckningarna stängs, av er som intervjuas. Aldrig av någon chef, inte heller teamets.",
  "close.supervision": "När anteckningarna är stängda ändras de inte mer. Ni kan öppna dem igen, och det syns.",
  "close.interview":
    "När anteckningarna är stängda läses de bara av forskarna. Ni som forskar kan öppna dem igen, och det syns.",
  "back.supervision": "Tillbaka till samtalet",
  "back.interview": "Tillbaka till gruppintervjun",
  doing: "Sparar …",
  "refused.title": "Det gick inte",
} satisfies Messages;
