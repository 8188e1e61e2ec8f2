import type { Gathering } from "./types.ts";

/** Half a day in which researchers ask a team how the work is done now, and how it has changed. */
function interview(teamKey: string, offset: number): Gathering {
  return {
    key: `interview-${teamKey}-${offset}`,
    kind: "group_interview",
    title: offset < 0 ? "Gruppintervju, första året" : "Gruppintervju, andra året",
    intro: "Hur arbetar ni nu, vad har förändrats, och vad har hjälpt eller hindrat? Ingen behöver förbereda något.",
    teamKey,
    placeName: "Hos teamet",
    address: "",
    audience: ["coordinators", "members"],
    capacity: 12,
    opensOffset: offset - 40,
    closesOffset: offset - 7,
    changesOffset: offset - 2,
    days: [{ offset, at: "13:00–16:00", sessions: [] }],
  };
}

export const otherGatherings: Gathering[] = [
  {
    key: "information",
    kind: "information_meeting",
    title: "Informationsmöte om genombrottsprogrammet",
    intro:
      "Vad ett genombrottsprogram är, vad det kräver och vad det ger. För chefer i kommuner som funderar på att vara med.",
    placeName: "Folkets hus i Fjärdstad",
    address: "Storgatan 14, Fjärdstad",
    videoUrl: "https://video.example/genombrott-information",
    audience: ["managers", "guests"],
    capacity: 100,
    opensOffset: -550,
    closesOffset: -532,
    changesOffset: -532,
    days: [{ offset: -530, at: "13:00–15:00", sessions: [] }],
  },
  interview("ekvarpa", -205),
  interview("vasmora", -203),
  interview("ronnsala", -198),
  interview("storavik", -196),
  interview("ljungsele", -190),
  interview("myrvalla", -188),
  interview("ekvarpa", 34),
  interview("storavik", 36),
  {
    key: "spread",
    kind: "spread_conference",
    title: "Öppen dag: det här har vi lärt oss hittills",
    intro:
      "Sex kommuner berättar vad de har prövat för att föräldrar till placerade barn ska få bättre stöd: det som höll, och det som inte gjorde det. För alla som arbetar med frågan, också i andra kommuner.",
    placeName: "Folkets hus i Fjärdstad",
    address: "Storgatan 14, Fjärdstad",
    directions:
      "Tio minuters promenad från stationen: gå över torget och följ Storgatan. Hiss finns till höger om entrén.",
    costNote: "Dagen är utan avgift. Lunch köps på plats.",
    audience: ["coordinators", "members", "managers", "partners", "researchers", "guests"],
    capacity: 120,
    opensOffset: -5,
    closesOffset: 45,
    changesOffset: 50,
    days: [
      {
        offset: 56,
        at: "09:30–15:00",
        sessions: [
          {
            at: "09:30–10:00",
            kind: "talk",
            title: "Ett och ett halvt år på en halvtimme",
            speakers: "Annika Rosenlund",
          },
          { at: "10:00–11:30", kind: "exchange", title: "Sex team, sex berättelser" },
          { at: "11:30–12:30", kind: "pause", title: "Lunch" },
          { at: "12:30–13:15", kind: "talk", title: "Att få ett brev man förstår", speakers: "Lotta Bergstrand" },
          { at: "13:15–14:30", kind: "own_work", title: "Välj ett test att ta med hem" },
          { at: "14:30–15:00", kind: "exchange", title: "Vad tar ni med er?" },
        ],
      },
    ],
    questions: [{ kind: "text", label: "Vad hoppas du få med dig?", eraseAfterDays: 90 }],
  },
  {
    key: "conference",
    kind: "implementation_conference",
    title: "Implementeringskonferens",
    intro: "Två dagar om hur det som håller blir det vanliga sättet att arbeta.",
    placeName: "",
    address: "",
    audience: ["coordinators", "managers", "guests"],
    capacity: 80,
    opensOffset: 60,
    closesOffset: 120,
    changesOffset: 130,
    draft: true,
    days: [
      { offset: 140, at: "10:00–17:00", sessions: [] },
      { offset: 141, at: "09:00–15:00", sessions: [] },
    ],
  },
];
