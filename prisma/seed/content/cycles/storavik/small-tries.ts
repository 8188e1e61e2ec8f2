import type { ChainText } from "../../author.ts";

export const smallTries: ChainText[] = [
  {
    key: "storavik-reminder",
    team: "storavik",
    title: "Påminnelse dagen före",
    cycles: [
      {
        by: "viktor.ronnberg",
        what: "Ett automatiskt sms dagen före mötet, sex möten",
        purpose: "test",
        scale: "few",
        days: [-330, -305],
        questions: [["Hur många uteblir?", "En av sex.", "Två av sex. Samma som utan påminnelse.", "no"]],
        plan: { who: "Viktor", when: "Sex möten", recordWhat: "Kom, kom inte" },
        did: { asPlanned: "yes", observations: "Avsändaren såg ut som reklam." },
        study: { learned: "Ett sms utan avsändarens namn är en reklamlapp.", better: "unclear" },
        act: { decision: "adapt", why: "Samma antal uteblivna, men vi ser varför.", next: "Skriva under med förnamn." },
      },
      {
        by: "viktor.ronnberg",
        what: "Påminnelsen undertecknad med mitt förnamn och en fråga: passar det fortfarande?",
        purpose: "test",
        scale: "few",
        days: [-292, -260],
        questions: [
          ["Svarar någon?", "Hälften, med tummen upp.", "Sju av åtta. Fyra bad att få byta tid.", "no"],
          ["Uteblir färre?", "Ingen av åtta.", "En av åtta, men fyra möten flyttades.", "partly"],
        ],
        plan: { who: "Viktor", when: "Åtta möten", recordWhat: "Svar, flyttar, uteblivna" },
        did: { asPlanned: "yes", differed: "Fyra ombokningar tog mig sex timmar, eftersom salarna var fulla." },
        study: {
          learned:
            "Frågan var ärlig men jag hade inget att erbjuda. Fråga inte om tiden passar när den inte går att ändra.",
          better: "no",
        },
        act: {
          decision: "abandon",
          why: "Vi kan inte flytta möten med fem deltagare dagen före. Föräldern måste få välja tidigare.",
          next: "Titta på Rönnsalas tre tider.",
        },
      },
    ],
  },
];
