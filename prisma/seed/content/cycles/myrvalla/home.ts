import type { ChainText } from "../../author.ts";

export const home: ChainText[] = [
  {
    key: "myrvalla-after-home",
    team: "myrvalla",
    idea: "support-after-home",
    title: "Stöd när barnet har kommit hem",
    cycles: [
      {
        by: "rebin.aziz",
        what: "Boka sex veckors stöd innan barnet flyttar hem",
        purpose: "test",
        scale: "once",
        days: [-380, -330],
        shared: true,
        questions: [
          ["Används alla besök?", "Hälften ställs in.", "Fem av sex genomförda.", "no"],
          ["När är det som svårast?", "Första veckan.", "Fjärde. De tre första var smekmånad.", "no"],
        ],
        plan: {
          who: "Rebin och familjehemmet",
          what: "Ett besök i veckan, varav två av familjehemsföräldern",
          where: "Hemma hos familjen",
          when: "Sex veckor från hemgången",
          recordWhat: "Besök, hur veckan var 1–5 enligt förälder och barn",
          recordHow: "Två ansikten på en lapp, varje vecka",
        },
        did: { asPlanned: "yes", observations: "Vecka fyra sjönk båda ansiktena. Vi ringde samma kväll." },
        study: {
          learned:
            "Stödet måste vara som tätast när alla tror att det går bra. Hade vi slutat efter tre veckor hade vi missat det.",
          better: "yes",
        },
        act: {
          decision: "extend",
          why: "Barnet bor kvar hemma, och det tror vi har med vecka fyra att göra.",
          next: "Två familjer till, extra besök i vecka fyra.",
        },
        comments: [
          [
            "helen.marsh",
            -325,
            "n = 1, men en mycket tydlig kurva. Gör samma ansikten i nästa familj, så kan vi lägga dem bredvid varandra.",
          ],
        ],
      },
      {
        by: "rebin.aziz",
        what: "Två hemgångar med extra besök i vecka fyra",
        purpose: "test",
        scale: "few",
        days: [-296, -218],
        shared: true,
        questions: [
          [
            "Kommer svackan i vecka fyra igen?",
            "Ja, i båda.",
            "Vecka fyra i den ena, vecka fem i den andra.",
            "partly",
          ],
          [
            "Vill familjehemmet fortsätta komma?",
            "Ja, båda har lovat.",
            "Ett ja, ett nej. Barnet fick ont i magen av besöken.",
            "partly",
          ],
        ],
        plan: { who: "Rebin, Filip", when: "Tre månader", recordWhat: "Ansikten per vecka, besök" },
        did: { asPlanned: "yes" },
        study: {
          learned:
            "Fråga barnet om familjehemmets besök, varje gång. Det som är omsorg för en är ett minne för en annan.",
          better: "yes",
        },
        act: {
          decision: "adapt",
          why: "Svackan stämmer. Besöken av familjehemmet gör det inte alltid.",
          next: "Barnet bestämmer om familjehemmet kommer.",
        },
      },
      {
        by: "per-olov.nasman",
        what: "Åtta veckors stöd med barnets val, alla hemgångar",
        purpose: "test",
        scale: "unit",
        days: [-170, -62],
        shared: true,
        questions: [
          ["Flyttar något barn tillbaka inom två månader?", "Ett av fem.", "Inget av fyra.", "yes"],
          ["Räcker vår tid?", "Nätt och jämnt.", "Nej. När Filip slutade fick vi låna av öppenvården.", "no"],
        ],
        plan: { who: "Hela gruppen", when: "Fyra månader", recordWhat: "Hemma efter två månader, timmar" },
        did: { asPlanned: "partly", differed: "En kollega mindre den sista månaden." },
        study: {
          learned: "Fem timmar i veckan i åtta veckor. Det är mycket, och det är mycket billigare än en ny placering.",
          better: "yes",
        },
        act: {
          decision: "extend",
          why: "Fyra av fyra. Men fyra är få.",
          next: "Fortsätt, och visa nämnden båda siffrorna.",
        },
        comments: [["cecilia.hogdahl", -58, "Jag tar dem till nämnden. Skicka gärna ansiktskurvorna också."]],
      },
      {
        by: "per-olov.nasman",
        what: "Åtta veckors stöd som ett löfte i varje hemgångsplan",
        purpose: "implement",
        scale: "unit",
        days: [-8, 13],
        state: "doing",
        shared: true,
        questions: [["Kan vi hålla löftet med fem i teamet?", "Ja, i två familjer åt gången. Inte i tre."]],
        plan: {
          who: "Alla fem",
          when: "Tills vidare, avstämning efter en månad",
          recordWhat: "Familjer, lovade och hållna besök",
        },
      },
    ],
  },
  {
    key: "myrvalla-letter",
    team: "myrvalla",
    idea: "plain-letter",
    title: "Ekvarpas brev hos oss",
    cycles: [
      {
        by: "filip.stenlund",
        what: "Låna Ekvarpas brev rakt av till en förälder",
        purpose: "test",
        scale: "once",
        days: [-250, -243],
        questions: [
          [
            "Passar brevet en liten kommun?",
            "Ja, byt bara logotyp.",
            "Nej. ”Din handläggare på enheten”? Här vet alla redan vem det är, och var hon bor.",
            "no",
          ],
        ],
        plan: { who: "Filip", when: "Nästa beslut", recordWhat: "Ändringar jag behövde göra" },
        did: { asPlanned: "yes" },
        study: {
          learned: "I en stor kommun behöver brevet bli personligt. Hos oss behöver det bli lite mindre privat.",
          better: "unclear",
        },
        act: { decision: "adapt", why: "Tonen ska vara vår.", next: "Skriva om, särskilt stycket om vem som vet vad." },
      },
      {
        by: "filip.stenlund",
        what: "Myrvallas eget brev med stycket ”Vi känner varandra här – så skyddar vi det du berättar”",
        purpose: "develop",
        scale: "few",
        days: [-228, -160],
        shared: true,
        partnersInvited: true,
        questions: [
          [
            "Vågar vi skriva det?",
            "Ja, men någon kommer att tveka.",
            "Två tvekade. Alla tre föräldrar tackade för just det stycket.",
            "yes",
          ],
        ],
        plan: { who: "Filip och Per-Olov", when: "Tre beslut", recordWhat: "Vad föräldern kommenterar först" },
        did: { asPlanned: "yes", observations: "Första kommentaren gällde alla tre gånger samma stycke." },
        study: { learned: "Det alla visste men ingen sade, var det viktigaste i brevet.", better: "yes" },
        act: { decision: "extend", why: "Tre av tre.", next: "Alla beslut. Även till familjehemmen?" },
        comments: [["yasmin.tabrizi", -155, "Skicka den här till alla små kommuner i länet."]],
      },
      {
        by: "maja.lindmark",
        what: "Brevet i alla beslut om placering i Myrvalla",
        purpose: "implement",
        scale: "everyone",
        days: [-95, -6],
        state: "studied",
        shared: true,
        questions: [["Glömmer vi det utan Filip?", "En gång, minst.", "En gång av fem. Det var jag.", "yes"]],
        plan: { who: "Vi som är kvar", when: "Tre månader", recordWhat: "Beslut, brev" },
        did: { asPlanned: "partly", differed: "Filip slutade, och mallen låg i hans mapp i en vecka." },
      },
    ],
  },
];
