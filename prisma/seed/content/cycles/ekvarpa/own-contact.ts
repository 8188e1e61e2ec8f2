import type { ChainText } from "../../author.ts";

export const ownContact: ChainText[] = [
  {
    key: "ekvarpa-own-contact",
    team: "ekvarpa",
    idea: "own-contact",
    title: "Förälderns egen kontaktperson",
    cycles: [
      {
        by: "daniel.cvetkovic",
        what: "En familjebehandlare blir kontaktperson för en förälder under fyra veckor",
        purpose: "test",
        scale: "once",
        days: [-440, -410],
        shared: true,
        partnersInvited: true,
        questions: [
          [
            "Vill föräldern?",
            "Ja, men med misstänksamhet. Jag kommer ju från samma kommun.",
            "Ja, och frågade rakt ut: ”Skriver du om mig?”",
            "yes",
          ],
          [
            "Vad behöver föräldern mig till?",
            "Att förstå papper.",
            "Att få vara arg en stund utan att det hamnar i en utredning.",
            "no",
          ],
        ],
        plan: {
          who: "Daniel och en förälder som barnsekreteraren har frågat",
          what: "Ett möte i veckan, föräldern väljer plats. Muntlig överenskommelse om vad som stannar mellan oss.",
          where: "Promenad, fik, hemma – inte hos oss",
          when: "Fyra veckor",
          recordWhat: "Vad mötena handlade om, i tre ord. Min tid.",
          recordHow: "Egen logg utan uppgifter om föräldern",
        },
        did: {
          asPlanned: "partly",
          differed:
            "En träff ställdes in av föräldern, som ringde och sade till. Det hade inte hänt förut, sade barnsekreteraren.",
          observations: "Tystnadsfrågan tog halva första mötet. Det var det värt.",
        },
        study: {
          learned:
            "Kontaktpersonen måste kunna säga i en mening vad som stannar och vad som inte gör det. Jag övade på den meningen hemma innan den satt.",
          better: "yes",
        },
        act: {
          decision: "extend",
          why: "Både föräldern och barnsekreteraren ville fortsätta.",
          next: "Tre föräldrar, två kontaktpersoner.",
        },
        comments: [
          [
            "lotta.bergstrand",
            -405,
            "Den där meningen om vad som stannar mellan er skulle många av våra medlemmar vilja ha på papper. Kan ni dela den?",
          ],
          [
            "daniel.cvetkovic",
            -404,
            "Javisst. ”Det du berättar stannar hos mig, utom om ett barn far illa, och då säger jag det till dig först.”",
          ],
        ],
      },
      {
        by: "daniel.cvetkovic",
        what: "Två kontaktpersoner, tre föräldrar, överenskommelsen på ett kort i plånboksformat",
        purpose: "test",
        scale: "few",
        days: [-395, -340],
        shared: true,
        questions: [
          [
            "Håller gränsen mot barnets ärende?",
            "Ja, men vi kommer att få frågor från kollegor.",
            "Ja. Fyra gånger frågade kollegor; fyra gånger visade vi kortet.",
            "yes",
          ],
          [
            "Hur mycket tid tar det?",
            "Två timmar per förälder och vecka.",
            "En och en halv i snitt, första veckan tre.",
            "partly",
          ],
        ],
        plan: {
          who: "Daniel och en kollega i öppenvården",
          what: "Kortet gås igenom första gången. Sedan en träff i veckan och telefon däremellan.",
          when: "Åtta veckor",
          recordWhat: "Tid, antal gånger gränsen prövades",
          recordHow: "Streckkort",
        },
        did: { asPlanned: "yes", observations: "2 av 3 visade kortet för andra: sin mamma respektive sitt ombud." },
        study: {
          learned: "Kortet skyddar också oss. När det står skrivet behöver ingen kollega känna sig avvisad.",
          better: "yes",
        },
        act: {
          decision: "extend",
          why: "Tiden är rimlig och gränsen håller.",
          next: "Alla nya placeringar på en enhet får erbjudandet.",
        },
      },
      {
        by: "jenny.sandin",
        what: "Alla nya föräldrar på placeringsenheten erbjuds kontaktperson redan vid första mötet",
        purpose: "test",
        scale: "unit",
        days: [-320, -250],
        shared: true,
        questions: [
          ["Hur många tackar ja?", "Sju av tio.", "Fyra av nio.", "no"],
          [
            "När vill de börja?",
            "Direkt.",
            "De som tackade nej ville ”se först”. Tre av fem sade ja en månad senare.",
            "no",
          ],
        ],
        plan: {
          who: "Barnsekreterarna erbjuder, öppenvården tar emot",
          what: "Muntligt erbjudande och kortet",
          when: "Tio veckor",
          recordWhat: "Ja, nej, senare",
          recordHow: "Tabell som Jenny fyller i varje fredag",
        },
        did: {
          asPlanned: "yes",
          observations: "I första mötet får föräldern så mycket att erbjudandet drunknar.",
          unexpected: "Flera frågade om de kunde få byta person om det inte stämmer. Det hade vi inte tänkt på.",
        },
        study: {
          learned:
            "Fråga inte en gång, fråga tre: i början, efter två veckor och efter en månad. Ett nej i chock är inget nej.",
          better: "yes",
        },
        act: {
          decision: "adapt",
          why: "Rätt erbjudande vid fel tidpunkt.",
          next: "Tre erbjudanden och rätt att byta person.",
        },
        comments: [["lina.thorsell", -248, "Känner igen det där. Jag har slutat räkna första svaret."]],
      },
      {
        by: "jenny.sandin",
        what: "Erbjuda kontaktperson tre gånger under den första månaden, med rätt att byta",
        purpose: "test",
        scale: "unit",
        days: [-90, -14],
        state: "studied",
        shared: true,
        questions: [
          [
            "Ökar andelen som säger ja?",
            "Från knappt hälften till sju av tio.",
            "Sju av tio, varav fyra vid andra tillfället.",
            "yes",
          ],
          ["Hur många byter?", "En förälder, högst två.", "Ingen, men två frågade igen om de fick.", "partly"],
        ],
        plan: {
          who: "Barnsekreterarna",
          what: "Påminnelse i kalendern efter 14 och 30 dagar",
          when: "Tio veckor",
          recordWhat: "Svar per tillfälle, byten",
          recordHow: "Samma tabell som förra gången, så att vi kan jämföra",
        },
        did: { asPlanned: "yes", observations: "Andra frågan ställdes oftast i telefon och tog under en minut." },
        study: {
          learned: "Möjligheten att få byta verkar göra att man vågar börja. Den behöver knappt användas.",
          better: "yes",
        },
        comments: [
          ["annika.rosenlund", -8, "Tydlig jämförelse med förra omgången. Vad hindrar er från att bestämma er?"],
        ],
      },
    ],
  },
];
