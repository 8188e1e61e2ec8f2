import type { Block } from "./minutes.ts";

/** What was written at a team's group interview; open: nobody has closed it. */
export type InterviewNoteText = { gatheringKey: string; said: Block[]; open?: true };

const points = (lines: readonly string[]): Block => ({ points: lines.map((line) => [line]) });

/** In the parts of the template. */
const talked = (how: string, tests: string[], about: Block[], next: string[]): Block[] => [
  { heading: "Hur går det?" },
  how,
  { heading: "Pågående test" },
  points(tests),
  { heading: "Det vi talade om" },
  ...about,
  { heading: "Till nästa gång" },
  { tasks: next.map((line) => ({ text: [line] })) },
];

/** What they write together when they meet, whoever they are. */
export const supervisionNotes: [Block[], ...Block[][]] = [
  talked(
    "Teamet har hållit sina två möten. Det är lättare att komma i gång nu när alla vet vad som gäller.",
    ["Brevet går ut i den nya formen till tre familjer.", "Samtalet dagen före mötet väntar på en kollega till."],
    [
      "Vi läste förutsägelserna högt. Två av dem säger bara att det blir bra. De går inte att ha fel om.",
      { quote: "Skriv det som du skulle bli förvånad av att inte se." },
    ],
    ["Skriva om två av förutsägelserna", "Fråga kvällsgruppen vilken dag de kan"],
  ),
  talked(
    "Tungt. En är borta och en är ny, och möten har fått flyttas.",
    ["Bara ett test är i gång, och det får räcka."],
    [
      "Vad som är det minsta som ändå lär oss något: ett samtal, en förälder, en fråga.",
      "Den nya får gå bredvid vid nästa test i stället för att läsa in sig på allt.",
    ],
    ["Säga till teamet att ett test är nog", "Boka en genomgång med den nya"],
  ),
  talked(
    "Bra fart. Tre test är avslutade sedan sist, varav ett lades ned.",
    ["Bilderna på väggen: andra varvet.", "Återkopplingen direkt efter mötet: första varvet."],
    [
      "Det nedlagda testet lärde mest. Föräldern visste redan det som vi ville berätta.",
      "Hur det kan berättas på arbetsplatsträffen utan att det låter som ett misslyckande.",
    ],
    ["Skriva ned lärdomen i två meningar", "Visa den för enhetschefen före träffen"],
  ),
  talked(
    "Koordinatorn har haft ont om tid och skjutit på det skriftliga.",
    ["Två test är gjorda men inte nedskrivna."],
    [
      "Vi skrev in det ena tillsammans, på tolv minuter. Det andra tar koordinatorn med teamet.",
      "Den som provar kan skriva själv, från telefonen, samma dag.",
    ],
    ["Låta den som provar skriva det andra", "Lägga tio minuter sist på varje möte till det"],
  ),
  talked(
    "Teamet är överens om målet men inte om var man börjar.",
    ["Välkomstsamtalet: planeras.", "Kortare plan på en sida: har provats en gång."],
    [
      "Vi ritade drivarna på nytt. Två idéer visade sig vara samma sak med olika namn.",
      "Det blir ett test i taget på den ena, och den andra får vänta.",
    ],
    ["Slå ihop de två idéerna", "Bestämma vem som ringer den första föräldern"],
  ),
  talked(
    "Chefen har varit med på ett möte och ställt bra frågor.",
    ["Telefontiden på eftermiddagen utökas till en kollega till."],
    [
      "Skillnaden mellan att sprida och att vara klar: fyra av fem gånger räcker inte om den femte är den svåraste.",
      "Vad vi behöver se innan hela enheten gör på samma sätt.",
    ],
    ["Räkna i två veckor till", "Be chefen berätta vad hon såg på mötet"],
  ),
  talked(
    "Det går lugnt framåt. Mötena är korta och alla kommer.",
    ["Frågan ”vad vill du att vi ska veta?” ställs nu av tre kollegor."],
    ["Svaren blir längre när frågan kommer sist. Det hade ingen trott.", "Om det håller också när mötet är på skärm."],
    ["Prova frågan på ett möte på skärm", "Skriva förutsägelsen innan"],
  ),
  talked(
    "Osäkert om vilka som är med i teamet nästa termin.",
    ["Ett test pausat, ett går vidare som det är."],
    [
      "Vem som kan vara vikarie, och vad den personen behöver veta.",
      "Det som bara koordinatorn vet i dag skrivs i anteckningarna till testen, inte i mejl.",
    ],
    ["Fråga två i teamet om de kan vara ersättare"],
  ),
  talked(
    "Koordinatorn är nöjd: föräldern som var med på mötet ändrade hur vi tänkte.",
    ["Ordlistan: tredje varvet, nu med föräldern som läsare."],
    [
      "Hur man ber någon vara med utan att det blir en tjänst till oss.",
      { quote: "Fråga vad de vill ha ut av det. Vänta på svaret." },
    ],
    ["Fråga föräldern om nästa möte", "Stryka de fem ord som hon inte förstod"],
  ),
  talked(
    "Mycket på en gång: seminariet, omorganisationen och två nya ärenden om dagen.",
    ["Inget nytt test den här månaden. Det som går får gå."],
    [
      "Vad som är viktigast att ha med till seminariet. Vi valde ett test, det som vände.",
      "Att det är i sin ordning att inte hinna, och att säga det högt.",
    ],
    ["Göra en sida om testet som vände", "Säga till om uppgifter som kan vänta"],
  ),
  talked(
    "Två i teamet vill prova på varsitt håll. Energin är god, men ingen ser helheten.",
    ["Fyra test i gång, varav två på samma idé."],
    [
      "Vi lade testen i en kedja på tavlan. Då syntes att det ena kommer före det andra.",
      "Koordinatorns roll är att fråga efter nästa varv, inte att göra alla varv själv.",
    ],
    ["Visa kedjan på teammötet", "Låta de två välja ordning"],
  ),
  talked(
    "Bättre än sist. Halvtimmen med chefen gav två timmar i veckan.",
    ["Överlämningen mellan grupperna: första varvet är studerat."],
    [
      "Resultatet blev inte som väntat: överlämningen tog längre tid, men ingen förälder ringde och undrade.",
      "Om det är värt tiden får de som tar emot avgöra.",
    ],
    ["Fråga gruppen som tar emot", "Skriva beslutet, också om det är att lägga ned"],
  ),
];

const answers = (now: Block[], changed: string[], barriers: string[], enablers: string[]): Block[] => [
  { heading: "Så arbetar vi nu" },
  ...now,
  { heading: "Vad som har ändrats" },
  points(changed),
  { heading: "Vad som har hindrat" },
  points(barriers),
  { heading: "Vad som har hjälpt" },
  points(enablers),
];

export const interviewNotes: InterviewNoteText[] = [
  {
    gatheringKey: "interview-ekvarpa--205",
    said: answers(
      ["Vi ses varannan vecka och börjar med det som provades sist.", { quote: "Förr skrev vi planer. Nu frågar vi." }],
      ["Breven är kortare.", "Vi säger vad vi tror innan vi provar."],
      ["Kvällsgruppen kan aldrig på våra tider.", "Fyra utredningar på en gång."],
      ["En chef som frågar vad vi lärde oss.", "Att få lägga ned det som inte håller."],
    ),
  },
  {
    gatheringKey: "interview-vasmora--203",
    said: answers(
      ["Två provar, och de andra lyssnar när de berättar. Nästa månad är det tvärtom."],
      ["Umgänget planeras med föräldern i rummet.", "Bilderna används också av dem som inte är med i teamet."],
      ["Resor mellan två kontor.", "Två har slutat under året."],
      ["Det är tillåtet att prova i liten skala.", "Samtalen med forskaren varje månad."],
    ),
  },
  {
    gatheringKey: "interview-ronnsala--198",
    said: answers(
      ["Ett möte i veckan, på en halvtimme, stående.", "Den som har provat börjar."],
      ["Vi ringer dagen före.", "Föräldern får välja plats."],
      ["Oklart vem som får bestämma om nya rutiner.", "Lokalerna."],
      ["En förälder som är med och läser.", "Korta anteckningar som alla hittar."],
    ),
  },
  {
    gatheringKey: "interview-storavik--196",
    said: answers(
      ["Vi har samtalskort på bordet och frågar efter mötet hur det var."],
      ["Återkopplingen kommer samma dag.", "Skolan är med från början."],
      ["Tre chefer på ett år.", "Det tar tid att förklara varför vi provar med bara två."],
      ["Kollegor som har provat själva.", "Seminarierna, där andra har samma bekymmer."],
    ),
  },
  {
    gatheringKey: "interview-ljungsele--190",
    said: answers(
      ["Vi är få, så alla provar.", "Det som fungerar gör vi bara vidare, utan beslut. Det är både bra och dåligt."],
      ["Familjehemmet och föräldern ses den första veckan.", "Vi har slutat skriva ”klienten”."],
      ["Ingen ersättare när någon är sjuk.", "Långa avstånd."],
      ["Föräldragruppen säger till när något är fel.", "Nära till den som bestämmer."],
    ),
  },
  {
    gatheringKey: "interview-myrvalla--188",
    open: true,
    said: answers(
      ["Mycket sker på skärm, för det är tio mil mellan kontoren."],
      ["Planen får plats på en sida.", "Föräldern ser skärmen samtidigt som vi skriver."],
      ["Tekniken, varje gång.", "Vi glömmer att studera det vi har provat."],
      ["En bestämd tid i veckan.", "Att ett annat team hade provat samma sak före oss."],
    ),
  },
];
