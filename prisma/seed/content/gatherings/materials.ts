import type { Moment } from "#app/features/materials/rules.ts";

/** A paper of a gathering: what it is called, its file's name, and its lines. */
export type MaterialText = { title: string; name: string; moment: Moment; open?: true; lines: string[] };
/** What a team has hung up: by its coordinator. */
export type StoryboardText = { teamKey: string; message: string; alt: string };
export type MaterialsText = { gatheringKey: string; materials: MaterialText[]; storyboards: StoryboardText[] };

export const materials: MaterialsText[] = [
  {
    gatheringKey: "ls3",
    materials: [
      {
        title: "Att läsa inför LS3",
        name: "Infor_LS3.pdf",
        moment: "before",
        lines: [
          "Ta med ett test som ni är stolta över, och ett som inte gick som ni trodde.",
          "Läs er egen testkedja en gång till.",
        ],
      },
      {
        title: "Vad kunskapsöversikten säger",
        name: "Kunskapsoversikten.pdf",
        moment: "after",
        lines: ["Föräldrar vill bli tillfrågade tidigt, och en gång till.", "Kontakt som är planerad blir av oftare."],
      },
      {
        title: "Löftena från varje team",
        name: "Loften.pdf",
        moment: "after",
        lines: ["Sex team, sex löften: ett test var före nästa lärandeseminarium."],
      },
    ],
    storyboards: [
      {
        teamKey: "ekvarpa",
        message: "Vi söker någon som har prövat med syskon.",
        alt: "Fyra kolumner med lappar: tänkt, planerat, prövat och lärt. Flest lappar i den första.",
      },
      {
        teamKey: "vasmora",
        message: "Tre tester på samma brev. Fråga oss om det andra.",
        alt: "En tavla med tre rader lappar under rubrikerna gör, studera och agera.",
      },
      {
        teamKey: "storavik",
        message: "Det här gick inte alls, och det lärde vi oss mest av.",
        alt: "En tavla med lappar i fyra färger; den sista kolumnen har en enda lapp.",
      },
    ],
  },
  {
    gatheringKey: "ls4",
    materials: [
      {
        title: "Så förbereder ni er berättelsetavla",
        name: "Berattelsetavla.pdf",
        moment: "before",
        lines: [
          "En bild eller en sida: vad ni gör nu, och vad ni har lärt er.",
          "Häng upp den på träffens sida före dagen.",
        ],
      },
    ],
    storyboards: [
      {
        teamKey: "ronnsala",
        message: "Hur gör ni när kvällen är den enda tiden?",
        alt: "En tavla med lappar i fyra färger, flest under rubriken prövat.",
      },
    ],
  },
  {
    gatheringKey: "spread",
    materials: [
      {
        title: "Om genombrottsprogrammet på en sida",
        name: "Genombrott_pa_en_sida.pdf",
        moment: "before",
        open: true,
        lines: ["Sex team i sex kommuner prövar små förändringar och lär av varandra.", "Välkommen att fråga dem."],
      },
    ],
    storyboards: [],
  },
];
