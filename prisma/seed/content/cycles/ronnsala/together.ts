import type { ChainText } from "../../author.ts";

export const together: ChainText[] = [
  {
    key: "ronnsala-papers",
    team: "ronnsala",
    idea: "early-income-support",
    title: "Hyran första veckan",
    cycles: [
      {
        by: "kjell.asp",
        what: "Jag följer med barnsekreteraren på första hembesöket och tar pengafrågorna",
        purpose: "test",
        scale: "once",
        days: [-320, -314],
        shared: true,
        questions: [
          ["Går det att prata pengar första veckan?", "Tveksamt.", "Det var det enda föräldern orkade prata om.", "no"],
        ],
        plan: {
          who: "Kjell och Ida",
          where: "Hemma hos föräldern",
          when: "Första veckan",
          recordWhat: "Frågor som går att lösa direkt",
        },
        did: { asPlanned: "yes", observations: "Löste två av tre vid bordet." },
        study: { learned: "Pengar är konkret. Det går att hålla i när allt annat är luft.", better: "yes" },
        act: { decision: "extend", why: "Tog en timme.", next: "Två till." },
      },
      {
        by: "kjell.asp",
        what: "Två hembesök till ihop med barnsekreteraren",
        purpose: "test",
        scale: "few",
        days: [-304, -262],
        questions: [
          [
            "Behöver jag vara med på plats?",
            "Ja, papperen ligger ju där.",
            "I det ena fallet. I det andra räckte telefon.",
            "partly",
          ],
        ],
        plan: { who: "Kjell, Ida, Petra", when: "När det blir aktuellt", recordWhat: "Löst på plats, löst senare" },
        did: { asPlanned: "partly", differed: "Ena besöket blev på kontoret, föräldern ville det." },
        study: {
          learned: "Fråga: hem, hit eller telefon. Själva ordningen spelar ingen roll, bara att jag är tidigt inne.",
          better: "yes",
        },
        act: { decision: "adapt", why: "Inte hembesök för sakens skull.", next: "Erbjudande i tre former till alla." },
      },
      {
        by: "kjell.asp",
        what: "Erbjuda alla: pengasamtal hemma, här eller i telefon, inom sju dagar",
        purpose: "test",
        scale: "severalUnits",
        days: [-70, 10],
        state: "doing",
        shared: true,
        questions: [
          ["Hur många säger ja?", "Åtta av tio."],
          ["Vilken form?", "Telefon, de flesta."],
        ],
        plan: { who: "Kjell plus vikarie", when: "Tre månader", recordWhat: "Ja/nej, form, dagar" },
        comments: [["erik.tallvik", -30, "Hur går det? Du har förutsägelserna klara, så det räcker med tre siffror."]],
      },
    ],
  },
  {
    key: "ronnsala-joint",
    team: "ronnsala",
    idea: "joint-meeting",
    title: "Ett möte i stället för tre",
    cycles: [
      {
        by: "kjell.asp",
        what: "Slå ihop mina och Elins möten med samma förälder till ett",
        purpose: "test",
        scale: "once",
        days: [-235, -228],
        shared: true,
        questions: [["Sparar det tid?", "Ja, en timme.", "Nej, samma tid. Men föräldern slapp två resor.", "partly"]],
        plan: {
          who: "Kjell och Elin",
          when: "Nästa gång vi båda ska träffa föräldern",
          recordWhat: "Vår tid, förälderns tid",
        },
        did: {
          asPlanned: "yes",
          observations: "Vi hade sagt emot varandra i en månad. Föräldern hade inte vågat säga det.",
        },
        study: { learned: "Vi sitter vägg i vägg och pratade ändå genom föräldern.", better: "yes" },
        act: { decision: "extend", why: "Pinsamt nyttigt.", next: "Alla vi har gemensamt, just nu fyra." },
      },
      {
        by: "kjell.asp",
        what: "Gemensamma möten för fyra föräldrar, en gång i månaden",
        purpose: "test",
        scale: "few",
        days: [-215, -130],
        shared: true,
        questions: [
          [
            "Fortsätter alla fyra?",
            "Tre fortsätter, en tröttnar.",
            "Två. De andra två ville hellre träffa oss var för sig.",
            "partly",
          ],
        ],
        plan: { who: "Kjell, Elin, Ida", when: "Tre månader", recordWhat: "Möten, fortsätter/slutar" },
        did: { asPlanned: "yes", unexpected: "En sade att två mot en känns som två mot en. Hen har rätt." },
        study: {
          learned:
            "Gemensamt möte är ett erbjudande, ingen modell. Den som är ensam mot två behöver någon bredvid sig.",
          better: "unclear",
        },
        act: { decision: "adapt", why: "Två av fyra.", next: "Erbjuda en stödperson, annars inget gemensamt möte." },
      },
      {
        by: "kjell.asp",
        what: "Gemensamt möte bara när föräldern har en egen stödperson med",
        purpose: "test",
        scale: "few",
        days: [4, 60],
        state: "planned",
        questions: [["Känns det jämnare?", "Ja, enligt föräldern på en fråga efteråt."]],
        plan: { who: "Kjell, Elin", when: "Fyra möten", recordWhat: "Svar på frågan: var det någon på din sida?" },
      },
    ],
  },
];
