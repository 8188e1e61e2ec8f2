import type { Driver } from "./types.ts";

export const drivers: Driver[] = [
  {
    key: "first-time",
    kind: "primary",
    title: "Föräldern blir väl mött de första veckorna",
    description: "Det som händer de första dagarna efter placeringen sätter tonen för hela samarbetet.",
  },
  {
    key: "own-support",
    kind: "primary",
    title: "Föräldern har ett eget stöd",
    description: "Någon är till för föräldern, utan att samtidigt ansvara för barnets ärende.",
  },
  {
    key: "bond",
    kind: "primary",
    title: "Barn och förälder håller kontakten levande",
    description: "Föräldern fortsätter att vara viktig i barnets liv, också mellan träffarna.",
  },
  {
    key: "influence",
    kind: "primary",
    title: "Föräldern är med och påverkar",
    description: "Planer görs tillsammans med föräldern, och alla runt familjen drar åt samma håll.",
  },
  {
    key: "clear-decision",
    kind: "secondary",
    parentKey: "first-time",
    title: "Begripliga besked om beslut och rättigheter",
    description: "Föräldern kan med egna ord berätta vad som är beslutat, varför, hur länge och vad hen har rätt till.",
  },
  {
    key: "first-week",
    kind: "secondary",
    parentKey: "first-time",
    title: "Snabb och varm kontakt efter placeringen",
    description: "Föräldern vet samma dag vem som ringer härnäst, och någon ringer.",
  },
  {
    key: "contact-person",
    kind: "secondary",
    parentKey: "own-support",
    title: "En egen person att vända sig till",
    description: "En namngiven person, skild från barnets handläggare, som går att få tag i.",
  },
  {
    key: "practical-support",
    kind: "secondary",
    parentKey: "own-support",
    title: "Hjälp med det praktiska",
    description:
      "Hyra, ersättningar, resor och papper ställs på huvudet när ett barn flyttar. Det går att hjälpa till med.",
  },
  {
    key: "peers",
    kind: "secondary",
    parentKey: "own-support",
    title: "Möta andra föräldrar i samma läge",
    description: "Skammen minskar när man hör att fler har varit där. Brukarorganisationen är med och håller i det.",
  },
  {
    key: "visits",
    kind: "secondary",
    parentKey: "bond",
    title: "Umgänge som är väl förberett och följs upp",
    description: "Föräldern vet vad som väntar, platsen passar för barn, och någon pratar med föräldern efteråt.",
  },
  {
    key: "daily-life",
    kind: "secondary",
    parentKey: "bond",
    title: "Förälder och familjehem delar barnets vardag",
    description: "Små nyheter, bilder och frågor går åt båda håll. De vuxna runt barnet känner varandra.",
  },
  {
    key: "joint-work",
    kind: "secondary",
    parentKey: "influence",
    title: "Gemensam planering med vuxen, beroendevård och psykiatri",
    description: "Förälderns egen vård och barnets plan hänger ihop, och föräldern behöver inte vara budbärare.",
  },
  {
    key: "meetings",
    kind: "secondary",
    parentKey: "influence",
    title: "Möten som föräldern är med och formar",
    description: "Föräldern känner till vilka som kommer, vad mötet gäller och kan själv sätta upp frågor.",
  },
  {
    key: "going-home",
    kind: "secondary",
    parentKey: "influence",
    title: "Stöd före och efter hemgång",
    description: "Hemgången planeras i steg, och stödet fortsätter när barnet har kommit hem.",
  },
];
