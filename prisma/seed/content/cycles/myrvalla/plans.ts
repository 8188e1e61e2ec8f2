import type { ChainText } from "../../author.ts";

export const plans: ChainText[] = [
  {
    key: "myrvalla-plan",
    team: "myrvalla",
    idea: "one-page-plan",
    title: "En plan på en sida",
    cycles: [
      {
        by: "per-olov.nasman",
        what: "Skriva hela planen på en sida under ett möte, på projektorn",
        purpose: "test",
        scale: "once",
        days: [-135, -130],
        questions: [
          ["Ryms den?", "Nej, inte ens med liten stil.", "Ja. Vi strök nio rader som ingen kunde förklara.", "no"],
        ],
        plan: { who: "Per-Olov", when: "Nästa vårdplan", recordWhat: "Strukna rader" },
        did: { asPlanned: "yes", observations: "Projektorn lade av. Sista raderna skrevs på en servett." },
        study: { learned: "Servetten blev originalet. En plan som ryms på en servett blir läst.", better: "yes" },
        act: { decision: "extend", why: "Kort och klart.", next: "Tre planer. På papper." },
      },
      {
        by: "per-olov.nasman",
        what: "Tre ensidesplaner, föräldern håller i pennan",
        purpose: "test",
        scale: "few",
        days: [-112, -68],
        shared: true,
        questions: [
          [
            "Vill föräldern skriva?",
            "Två av tre tar pennan.",
            "En av tre. En ville att barnet skulle göra det, och så blev det.",
            "partly",
          ],
        ],
        plan: {
          who: "Per-Olov och Maja",
          when: "Sex veckor",
          recordWhat: "Vem som skrev, hittas planen efter en månad",
        },
        did: { asPlanned: "yes" },
        study: {
          learned: "Den som håller i pennan äger planen. Det får gärna vara den yngsta runt bordet.",
          better: "yes",
        },
        act: {
          decision: "extend",
          why: "Alla tre planer satt uppe hemma efter en månad.",
          next: "Alla nya planer, pennan erbjuds alltid.",
        },
      },
      {
        by: "per-olov.nasman",
        what: "Pennan erbjuds vid alla nya planer",
        purpose: "test",
        scale: "unit",
        days: [2, 65],
        state: "planned",
        questions: [["Hur ofta tar någon i familjen pennan?", "Vid hälften av planerna."]],
        plan: { who: "Alla", when: "Två månader", recordWhat: "Vem höll i pennan" },
      },
    ],
  },
  {
    key: "myrvalla-call",
    team: "myrvalla",
    idea: "call-within-a-day",
    title: "Samtalet dagen efter",
    cycles: [
      {
        by: "gun-marie.ostberg",
        what: "Familjehemssekreteraren ringer föräldern dagen efter, inte utredaren",
        purpose: "test",
        scale: "few",
        days: [-55, -12],
        shared: true,
        questions: [
          [
            "Spelar det roll att jag inte har fattat beslutet?",
            "Ja, det blir mindre argt.",
            "Ja. Tre av tre ville veta hur familjehemmet är, och ingen skällde.",
            "yes",
          ],
        ],
        plan: { who: "Gun-Marie", when: "Tre placeringar", recordWhat: "Minuter, vad de frågade" },
        did: { asPlanned: "yes" },
        study: {
          learned: "Jag kan säga ”jag var där i går, det doftade bullar”. Det kan utredaren aldrig.",
          better: "yes",
        },
        act: {
          decision: "extend",
          why: "Tre samtal utan ett hårt ord.",
          next: "Alla placeringar. Vikarie när jag är ledig.",
        },
        comments: [["maja.lindmark", -9, "Jag kan vikariera. Bullarna lovar jag inte."]],
      },
      {
        by: "gun-marie.ostberg",
        what: "Samma samtal vid alla placeringar, Maja som ersättare",
        purpose: "test",
        scale: "unit",
        days: [5, 80],
        state: "planned",
        shared: true,
        questions: [
          ["Fungerar det när Maja ringer?", "Ja, om hon har besökt familjehemmet."],
          ["Hur många nås inom ett dygn?", "Nio av tio, täckningen är sämst i norr."],
        ],
        plan: { who: "Gun-Marie och Maja", when: "Tre månader", recordWhat: "Timmar till samtal" },
      },
    ],
  },
  {
    key: "myrvalla-feedback",
    team: "myrvalla",
    idea: "three-questions",
    title: "Tre frågor i bilen",
    cycles: [
      {
        by: "rebin.aziz",
        what: "Ställa de tre frågorna på hemvägen i bilen",
        purpose: "test",
        scale: "few",
        days: [-28, -3],
        state: "studied",
        questions: [
          [
            "Blir svaren ärligare än i ett mötesrum?",
            "Ja, någonstans efter tre mil.",
            "Ja. Två av tre hade något att klaga på, och gjorde det.",
            "yes",
          ],
        ],
        plan: { who: "Rebin", when: "Tre onsdagar", recordWhat: "Svar, ungefärlig mil" },
        did: { asPlanned: "yes", observations: "Klagomålen gällde mig. Bra ändå." },
        study: {
          learned: "Den som blir skjutsad är i underläge men sitter åtminstone vänd åt samma håll.",
          better: "yes",
        },
      },
      {
        by: "rebin.aziz",
        what: "Tre frågor på en lapp i handskfacket, för den som hellre skriver",
        purpose: "test",
        scale: "few",
        days: [12, 50],
        state: "draft",
        questions: [["Skriver någon hellre?", "En av fyra."]],
        plan: { when: "När Rebin har bestämt sig om förra" },
      },
    ],
  },
];
