import type { ChainText } from "../../author.ts";

export const feedback: ChainText[] = [
  {
    key: "storavik-three",
    team: "storavik",
    idea: "three-questions",
    title: "Tre frågor efter mötet",
    cycles: [
      {
        by: "niklas.hedmark",
        what: "Ställa tre frågor muntligt till en förälder direkt efter ett uppföljningsmöte",
        purpose: "test",
        scale: "once",
        days: [-465, -460],
        shared: true,
        questions: [
          ["Får vi ärliga svar?", "Nej. Vi sitter ju kvar i samma rum.", "”Bra, bra, bra.” Tre av tre.", "yes"],
        ],
        plan: {
          who: "Niklas",
          what: "Blev du lyssnad på? Pratade vi om det viktiga? Vet du vad som händer nu?",
          where: "I mötesrummet, när de andra har gått",
          when: "Efter nästa uppföljningsmöte",
          recordWhat: "Svar ordagrant, tid",
          recordHow: "Anteckning samma timme",
        },
        did: { asPlanned: "yes", observations: "Föräldern hade redan jackan på." },
        study: {
          learned: "Frågan var rätt men situationen fel. Man ger inte betyg åt den som bestämmer.",
          better: "no",
        },
        act: {
          decision: "adapt",
          why: "Ingen information i svaret.",
          next: "Kort att fylla i själv och lägga i en låda.",
        },
        comments: [
          [
            "annika.rosenlund",
            -457,
            "Förutsägelsen slog in – och ni testade ändå. Bra hantverk, och bara en förälders tid.",
          ],
        ],
      },
      {
        by: "niklas.hedmark",
        what: "Tre frågor på ett kort med tre ansikten, låda i korridoren",
        purpose: "test",
        scale: "few",
        days: [-450, -415],
        shared: true,
        questions: [
          ["Hur många kort av åtta möten?", "Fem.", "Sju.", "no"],
          [
            "Hur många innehåller minst ett missnöjt ansikte?",
            "Två.",
            "Fyra. Alla på frågan ”vet du vad som händer nu”.",
            "no",
          ],
        ],
        plan: {
          who: "Sara, Inger och Niklas",
          what: "Kort utan namn, penna vid lådan, vi går därifrån",
          where: "Korridoren mot utgången",
          when: "Åtta möten",
          recordWhat: "Svar per fråga",
          recordHow: "Niklas tömmer lådan på fredagar",
        },
        did: { asPlanned: "yes", observations: "Två hade skrivit en rad fast det inte fanns någon plats för det." },
        study: {
          learned: "Lyssnandet får bra svar, tydligheten dåligt. Vi avslutar möten utan att säga vad som händer sedan.",
          better: "yes",
        },
        act: {
          decision: "extend",
          why: "Sju av åtta kort och ett tydligt mönster.",
          next: "Lägga till en sista punkt i mötet: nästa steg, sagt högt.",
        },
        measure: "Andel föräldrar som vet vad som händer efter mötet",
      },
      {
        by: "sara.melin",
        what: "Avsluta mötet med att säga nästa steg högt, samma kort efteråt",
        purpose: "test",
        scale: "few",
        days: [-405, -362],
        shared: true,
        questions: [
          ["Blir fråga tre bättre?", "Från fyra missnöjda av sju till högst två.", "En av nio.", "yes"],
          ["Blir mötet längre?", "Fem minuter.", "Tre minuter i snitt.", "partly"],
        ],
        plan: {
          who: "Sara, Inger, Viktor",
          when: "Nio möten",
          recordWhat: "Kort, extra minuter",
          recordHow: "Niklas summerar",
        },
        did: {
          asPlanned: "yes",
          observations: "När vi skulle säga nästa steg upptäckte vi två gånger att vi inte var överens.",
        },
        study: {
          learned: "Sista punkten är inte till för föräldern bara. Den avslöjar när vi själva inte vet.",
          better: "yes",
        },
        act: { decision: "extend", why: "4/7 till 1/9.", next: "Hela enheten, tre månader." },
      },
      {
        by: "sara.melin",
        what: "Enheten för placerade barn: nästa steg högt och kort i lådan vid alla möten",
        purpose: "test",
        scale: "unit",
        days: [-345, -250],
        shared: true,
        questions: [
          ["Svarsandel?", "70 %.", "38 kort av 61 möten, alltså 62 %.", "partly"],
          ["Missnöjda på fråga tre?", "Högst 15 %.", "5 av 38, 13 %.", "yes"],
        ],
        plan: {
          who: "Elva barnsekreterare",
          when: "Tre månader",
          recordWhat: "Möten, kort, svar",
          recordHow: "Veckosumma på tavlan",
        },
        did: { asPlanned: "partly", differed: "Videomöten saknade låda. De räknas inte med." },
        study: {
          learned: "Svarsandelen faller när vi glömmer pennan. Det är pinsamt enkelt att påverka.",
          better: "yes",
        },
        act: {
          decision: "adapt",
          why: "Videomötena faller bort och de är var fjärde.",
          next: "Samma tre frågor i ett formulär på telefonen.",
        },
        comments: [
          [
            "anette.ljungdahl",
            -246,
            "Jag vill se 13 % varje månad. Inte för att jaga någon, utan för att veta om vi håller.",
          ],
          ["annika.rosenlund", -245, "Håll isär kort och telefon i diagrammet, annars går de inte att jämföra."],
        ],
      },
      {
        by: "niklas.hedmark",
        what: "Tre frågor i telefonen efter videomöten",
        purpose: "test",
        scale: "unit",
        days: [-190, -120],
        shared: true,
        questions: [
          ["Svarsandel i telefon?", "Högre än på kort.", "9 av 22. Lägre.", "no"],
          [
            "Skiljer sig svaren?",
            "Nej, frågorna är ju desamma.",
            "Ja, fler missnöjda på fråga ett: ”lyssnad på”.",
            "no",
          ],
        ],
        plan: {
          who: "Enheten",
          what: "Länk utan inloggning",
          when: "Tio veckor",
          recordWhat: "Svar",
          recordHow: "Egen kolumn",
        },
        did: { asPlanned: "yes", observations: "Tre föräldrar hade ingen surf kvar den veckan." },
        study: {
          learned: "Att bli lyssnad på är svårare på skärm, enligt nio föräldrar. Litet underlag men värt att följa.",
          better: "unclear",
        },
        act: {
          decision: "adapt",
          why: "Telefonen ger färre svar än kortet. Den kan komplettera men inte ersätta.",
          next: "Kort där vi ses, telefon bara vid video, i två enheter.",
        },
      },
      {
        by: "niklas.hedmark",
        what: "Tre frågor efter alla möten i två enheter, även mottagningen",
        purpose: "implement",
        scale: "severalUnits",
        days: [-40, 16],
        state: "doing",
        shared: true,
        questions: [
          ["Är det möjligt att svara redan efter ett utredningssamtal?", "Ja, men färre gör det."],
          ["Får vi samma mönster på fråga tre?", "Nej, sämre: mottagningen vet inte själv vad som händer sedan."],
        ],
        plan: {
          who: "Två enheter",
          when: "Två månader",
          recordWhat: "Möten, svar per fråga och enhet",
          help: "Lämna kortet också när mötet gick dåligt.",
        },
        measure: "Andel föräldrar som vet vad som händer efter mötet",
      },
    ],
  },
];
