import type { ChainText } from "../../author.ts";

export const firstEvening: ChainText[] = [
  {
    key: "ljungsele-evening",
    team: "ljungsele",
    idea: "first-evening",
    title: "Hälsningen den första kvällen",
    cycles: [
      {
        by: "ulrika.backman",
        what: "Be ett jourhem skicka en rad första kvällen: har barnet ätit, sover det",
        purpose: "test",
        scale: "once",
        days: [-464, -460],
        shared: true,
        questions: [
          [
            "Vad gör föräldern med beskedet?",
            "Svarar inte. Det är för mycket den kvällen.",
            "Svarade inte. Men dagen efter sade hen: ”Jag läste den femtio gånger.”",
            "partly",
          ],
          [
            "Vad tycker jourhemmet?",
            "Att det är lite mycket en första kväll.",
            "Att det var självklart. ”Jag skulle själv vilja veta.”",
            "no",
          ],
        ],
        plan: {
          who: "Ulrika och ett jourhem som hon känner väl",
          what: "Högst tre meningar. Går genom Ulrikas arbetstelefon.",
          where: "Från jourhemmets kök",
          when: "Före kl. 21 vid nästa placering",
          recordWhat: "Klockslag, ordalydelse, vad föräldern säger dagen efter",
          recordHow: "Ulrika frågar i samtalet dagen efter",
        },
        did: {
          asPlanned: "yes",
          observations:
            "Jourhemmet lade till en fråga: ”Brukar lampan vara tänd?” Föräldern svarade på den klockan sex på morgonen.",
        },
        study: {
          learned: "Frågan om lampan gjorde föräldern till den som vet. Det är något annat än att få information.",
          better: "yes",
        },
        act: {
          decision: "extend",
          why: "Det finns en fråga i varje hälsning. Den är halva poängen.",
          next: "Tre jourhem: en rad och en fråga.",
        },
        comments: [
          ["helen.marsh", -458, "Det här är mycket starkt. Jag undrar: vad händer om frågan inte får något svar?"],
          [
            "ulrika.backman",
            -457,
            "Då får jourhemmet gissa, som de alltid har gjort. Men föräldern blev i alla fall tillfrågad.",
          ],
        ],
      },
      {
        by: "ulrika.backman",
        what: "Tre jourhem skickar en rad och ställer en fråga till föräldern första kvällen",
        purpose: "test",
        scale: "few",
        days: [-448, -396],
        shared: true,
        partnersInvited: true,
        questions: [
          ["Kommer hälsningen före nio?", "Två av tre gånger.", "Fyra av fem. Den femte kom fram klockan tio.", "yes"],
          ["Svarar föräldern på frågan?", "Hälften svarar inom två dygn.", "Tre av fem, alla inom ett dygn.", "yes"],
        ],
        plan: {
          who: "Tre jourhem, Ulrika och Stina",
          what: "Samma upplägg, frågan väljs av jourhemmet",
          when: "Fem placeringar",
          recordWhat: "Klockslag, fråga, svar ja eller nej",
          recordHow: "Lapp på kylskåpet hos jourhemmet, läses upp för oss",
        },
        did: {
          asPlanned: "yes",
          unexpected: "Ett jourhem hade börjat göra likadant med föräldrar från andra kommuner.",
        },
        study: {
          learned: "De bästa frågorna är små: tandkräm, nattlampa, vilken sida av sängen. Stora frågor gör ont.",
          better: "yes",
        },
        act: { decision: "extend", why: "Fem av fem var glada efteråt, jourhemmen också.", next: "Alla våra jourhem." },
        comments: [
          [
            "yasmin.tabrizi",
            -390,
            "En av våra medlemmar sade: ”Jag hade velat ha bara en enda sådan rad.” Sprid det här.",
          ],
        ],
      },
      {
        by: "stina.falk",
        what: "Alla sju jourhem skickar hälsningen, utan att det går genom oss",
        purpose: "test",
        scale: "unit",
        days: [-372, -290],
        shared: true,
        questions: [
          ["Vill jourhemmen ha direktkontakt?", "Fyra av sju.", "Fem av sju, två vill gå genom jouren.", "yes"],
          ["Blir det något olämpligt sagt?", "Kanske en gång.", "Nej. En gång blev det för långt.", "partly"],
        ],
        plan: {
          who: "Sju jourhem",
          what: "Kort med tre exempel, i övrigt fritt",
          when: "Tre månader",
          recordWhat: "Skickad, väg, ställd fråga",
        },
        did: { asPlanned: "yes", observations: "Två vägar in gick bra samtidigt. Vi hade inte behövt bestämma en." },
        study: { learned: "Låt jourhemmen välja väg. Vi styr bara klockan: före nio.", better: "yes" },
        act: { decision: "implement", why: "14 av 15 kvällar.", next: "In i jourhemsavtalet, med plats för egna ord." },
        comments: [
          ["helen.marsh", -284, "Well done, all of you. Jag tar med exemplet till de andra teamen."],
          ["bo.karlstedt", -283, "Avtalet är ändrat. En mening, det gick på en kafferast."],
        ],
      },
      {
        by: "emelie.strand",
        what: "Hälsningen även när ett barn byter från jourhem till familjehem",
        purpose: "test",
        scale: "unit",
        days: [-36, 5],
        state: "doing",
        shared: true,
        questions: [["Behövs den lika mycket vid ett byte?", "Ja, kanske mer, för då har föräldern hunnit hoppas."]],
        plan: { who: "Familjehemsgruppen", when: "Två månader", recordWhat: "Skickad, förälderns ord dagen efter" },
      },
    ],
  },
];
