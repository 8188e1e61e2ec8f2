import type { Meeting } from "./types.ts";

/** Teams' meetings with their minutes, and what somebody took on at each. */
export const meetings: Meeting[] = [
  {
    key: "ekvarpa-1",
    teamKey: "ekvarpa",
    title: "Teammöte: så började vi",
    offset: -245,
    closedBy: "jenny.sandin",
    decided: ["Vi håller testerna små fram till sommaren."],
    said: [
      { heading: "Dagordning" },
      { points: [["Ett samtal var"], ["Hur vi arbetar tillsammans"], ["Vad vi provar först"]] },
      { heading: "Det vi kom fram till" },
      "Alla berättade om ett samtal som blev annorlunda än de trodde.",
      { line: ["Ingen ska behöva vänta i entrén före ett möte ", { idea: "calm-waiting-room" }] },
      { heading: "Beslut" },
      { points: [["Vi håller testerna små fram till sommaren."]] },
    ],
    actions: [
      {
        text: "Skriva ner hur vi ringer dagen efter, på en sida",
        by: "jenny.sandin",
        ownerKey: "lina.thorsell",
        dueOffset: -230,
        ended: "done",
        endedOffset: -233,
      },
      {
        text: "Fråga ekonomi om parkeringen vid umgängeslokalen",
        by: "roger.almkvist",
        ownerKey: "roger.almkvist",
        dueOffset: -225,
        ended: "dropped",
        endedOffset: -215,
        why: "Parkeringen hör till fastighetsbolaget, inte till oss.",
      },
    ],
  },
  {
    key: "ekvarpa-2",
    teamKey: "ekvarpa",
    title: "Teammöte inför lärandeseminariet",
    offset: -14,
    decided: [
      "Vi visar två tester på seminariet, ett som höll och ett som inte gjorde det.",
      "Utredningsenheten utser en ersättare före nästa månad.",
    ],
    said: [
      { heading: "Dagordning" },
      {
        points: [
          ["Sedan sist: samtalet inom ett dygn"],
          ["Vad vi visar på lärandeseminariet"],
          ["Nästa test av brevet"],
        ],
      },
      { heading: "Det vi kom fram till" },
      "Samtalet inom ett dygn håller när det finns en ersättare. Utan ersättare blev det av varannan gång.",
      {
        rows: [
          ["Enhet", "Samtal inom ett dygn", "Med ersättare"],
          ["Placeringsenheten", "9 av 11", "Ja"],
          ["Utredningsenheten", "4 av 8", "Nej"],
        ],
      },
      { quote: "Jag sov den natten, för jag visste vem som skulle ringa." },
      { line: ["Brevet går att använda när en utredning avslutas ", { cycle: "ekvarpa-letter-5" }] },
      { picture: "Tavlan med lappar: vad som hjälper, vad som hindrar, vad vi provar och vem" },
      { heading: "Beslut" },
      {
        points: [
          ["Vi visar två tester på seminariet, ett som höll och ett som inte gjorde det."],
          ["Utredningsenheten utser en ersättare före nästa månad."],
        ],
      },
      { heading: "Att göra" },
      {
        tasks: [
          {
            text: [
              "Göra bilden om testkedjan till seminariet ",
              { action: "Göra bilden om testkedjan till seminariet" },
            ],
            personKey: "jenny.sandin",
            dueOffset: -3,
          },
          {
            text: ["Ringa familjehemmen om kvällstider ", { action: "Ringa familjehemmen om kvällstider" }],
            personKey: "birgitta.nyman",
            dueOffset: 5,
          },
          {
            text: [{ named: "lina.thorsell" }, " läser förutsägelserna innan vi skriver vad som hände"],
            personKey: "lina.thorsell",
            dueOffset: 2,
          },
          { text: ["Boka rummet med den stora skärmen"], personKey: "roger.almkvist", done: true },
        ],
      },
    ],
    talk: {
      quote: "Utan ersättare blev det av varannan gång.",
      comments: [
        {
          by: "lina.thorsell",
          offset: -12,
          text: "Gäller det båda enheterna? Hos oss har det gått bättre den här månaden.",
        },
        {
          by: "jenny.sandin",
          offset: -11,
          text: "Det är utredningsenhetens siffror. Jag räknar om när månaden är slut.",
        },
      ],
    },
    actions: [
      {
        text: "Göra bilden om testkedjan till seminariet",
        by: "jenny.sandin",
        ownerKey: "jenny.sandin",
        dueOffset: -3,
      },
      { text: "Ringa familjehemmen om kvällstider", by: "jenny.sandin", ownerKey: "birgitta.nyman", dueOffset: 5 },
      {
        text: "Läsa förutsägelserna igen innan vi skriver vad som hände",
        by: "fatima.haddad",
        ownerKey: "lina.thorsell",
        dueOffset: 2,
      },
      { text: "Tacka arbetslaget för att de fyllde i veckobladet", by: "lina.thorsell" },
    ],
  },
  { key: "ekvarpa-3", teamKey: "ekvarpa", title: "Teammöte", offset: 6, said: [], actions: [] },
  {
    key: "vasmora-1",
    teamKey: "vasmora",
    title: "Teammöte",
    offset: -30,
    closedBy: "karin.lidman",
    decided: ["Brevet används av alla på enheten från och med nu."],
    said: ["Brevet på klar svenska är provat med tre föräldrar.", "En av dem ringde och sa tack."],
    actions: [
      {
        text: "Rätta brevet efter det föräldrarna sa",
        by: "karin.lidman",
        ownerKey: "hanna.soderlind",
        dueOffset: -20,
        ended: "done",
        endedOffset: -22,
      },
      { text: "Visa brevet för ekonomiskt bistånd", by: "karin.lidman", ownerKey: "gunilla.frisk", dueOffset: -5 },
    ],
  },
  { key: "vasmora-2", teamKey: "vasmora", title: "Teammöte med handledaren", offset: 4, said: [], actions: [] },
  {
    key: "ronnsala-1",
    teamKey: "ronnsala",
    title: "Teammöte",
    offset: -21,
    said: ["Elin är borta två veckor, Ida tar hennes test.", "Vi följer upp nästa gång."],
    actions: [
      { text: "Ta över testet om första besöket", by: "susanne.palm", ownerKey: "ida.mossberg", dueOffset: 3 },
      { text: "Boka lokalen i Rönnsala till nästa möte", by: "susanne.palm", ownerKey: "leif.granath", dueOffset: -8 },
    ],
  },
  { key: "ronnsala-2", teamKey: "ronnsala", title: "Teammöte", offset: 9, said: [], actions: [] },
  {
    key: "storavik-1",
    teamKey: "storavik",
    title: "Teammöte på psykiatrin",
    offset: -25,
    closedBy: "niklas.hedmark",
    decided: ["Vi lånar psykiatrins fråga och prövar den en gång."],
    said: ["Charlotte visade hur de frågar om barnen på mottagningen.", "Vi vill pröva samma fråga hos oss."],
    actions: [
      {
        text: "Låna frågan och pröva den en gång",
        by: "niklas.hedmark",
        ownerKey: "sara.melin",
        dueOffset: -10,
        ended: "done",
        endedOffset: -9,
      },
      {
        text: "Bjuda in Charlotte till arbetslagets planeringsdag",
        by: "niklas.hedmark",
        ownerKey: "anette.ljungdahl",
        dueOffset: 12,
      },
    ],
  },
  { key: "storavik-2", teamKey: "storavik", title: "Teammöte", offset: 2, said: [], actions: [] },
  {
    key: "ljungsele-1",
    teamKey: "ljungsele",
    title: "Teammöte på länk",
    offset: -18,
    said: ["Det tog lång tid att komma igång, men testet är planerat.", "Vi kortar dagordningen till nästa gång."],
    actions: [
      { text: "Skicka dagordningen två dagar före", by: "helena.viklund", ownerKey: "helena.viklund", dueOffset: 1 },
      {
        text: "Fråga en förälder vad hon vill att vi mäter",
        by: "helena.viklund",
        ownerKey: "nasrin.karimi",
        dueOffset: -6,
      },
    ],
  },
  { key: "ljungsele-2", teamKey: "ljungsele", title: "Teammöte", offset: 11, said: [], actions: [] },
  {
    key: "myrvalla-1",
    teamKey: "myrvalla",
    title: "Teammöte i bilen till Sundsta",
    offset: -12,
    said: ["Samtalen på hemvägen fortsätter att vara de bästa.", "Vi är få: nästa test får vara mindre."],
    actions: [
      {
        text: "Skriva två rader efter varje resa, samma dag",
        by: "maja.lindmark",
        ownerKey: "rebin.aziz",
        dueOffset: 7,
      },
      {
        text: "Prata med Cecilia om vem som kan gå in i teamet",
        by: "maja.lindmark",
        ownerKey: "maja.lindmark",
        dueOffset: -2,
      },
    ],
  },
  { key: "myrvalla-2", teamKey: "myrvalla", title: "Teammöte", offset: 8, said: [], actions: [] },
];
