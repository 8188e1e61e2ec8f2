import type { Gathering, GatheringSessionText } from "./types.ts";

const everyone: Gathering["audience"] = ["coordinators", "members", "managers", "partners", "researchers"];
const ownTravel = "Seminariet är utan avgift. Var och en betalar sin resa.";
const house = {
  placeName: "Folkets hus i Fjärdstad",
  address: "Storgatan 14, Fjärdstad",
  directions:
    "Tio minuters promenad från stationen: gå över torget och följ Storgatan. Hiss finns till höger om entrén.",
};
const school = {
  placeName: "Tranmarks folkhögskola",
  address: "Skolvägen 3, Tranmark",
  directions: "Buss 4 från resecentrum till hållplats Folkhögskolan. Det finns gott om parkering.",
};

const usualDay: GatheringSessionText[] = [
  { at: "09:00–09:20", kind: "talk", title: "Välkomna", speakers: "Annika Rosenlund" },
  { at: "09:20–10:10", kind: "exchange", title: "Det här har vi prövat sedan sist" },
  { at: "10:10–10:30", kind: "pause", title: "Kaffe" },
  { at: "10:30–12:00", kind: "own_work", title: "Teamtid: titta på era tester" },
  { at: "12:00–13:00", kind: "pause", title: "Lunch" },
  { at: "13:00–13:45", kind: "talk", title: "Vad kunskapsöversikten säger", speakers: "Erik Tallvik" },
  { at: "13:45–15:15", kind: "own_work", title: "Teamtid: nästa arbetsperiod" },
  { at: "15:15–15:45", kind: "exchange", title: "Ett löfte från varje team" },
];

export const seminars: Gathering[] = [
  {
    key: "ls1",
    kind: "learning_seminar",
    title: "LS1",
    intro: "Det första lärandeseminariet: målet, förändringspaketet och hur man prövar i liten skala.",
    ...house,
    costNote: ownTravel,
    audience: everyone,
    capacity: 60,
    opensOffset: -480,
    closesOffset: -455,
    changesOffset: -450,
    days: [{ offset: -440, at: "09:00–16:00", sessions: usualDay }],
  },
  {
    key: "ls2",
    kind: "learning_seminar",
    title: "LS2",
    intro: "Vad den första arbetsperioden lärde oss, och hur vi går från enstaka tester till testkedjor.",
    ...school,
    costNote: ownTravel,
    audience: everyone,
    capacity: 60,
    opensOffset: -340,
    closesOffset: -314,
    changesOffset: -308,
    days: [{ offset: -300, at: "09:00–16:00", sessions: usualDay }],
  },
  {
    key: "ls3",
    kind: "learning_seminar",
    title: "LS3",
    intro: "Halvvägs: vad håller, vad släpper vi, och hur får vi med oss kollegorna?",
    ...house,
    costNote: ownTravel,
    audience: everyone,
    capacity: 60,
    opensOffset: -160,
    closesOffset: -134,
    changesOffset: -128,
    days: [{ offset: -120, at: "09:00–16:00", sessions: usualDay }],
  },
  {
    key: "ls4",
    kind: "learning_seminar",
    title: "LS4",
    intro:
      "Nu prövar vi det som har fungerat i hela enheter. Ta med er berättelsetavla och ett test som inte gick som ni trodde: det är det vi lär mest av.\n\nHalva dagen är er egen. Resten lyssnar vi på varandra och på föräldrar.",
    ...school,
    videoUrl: "https://video.example/genombrott-ls4",
    costNote: ownTravel,
    audience: everyone,
    capacity: 36,
    opensOffset: -20,
    closesOffset: 9,
    changesOffset: 14,
    tracks: ["Från ett till många", "Föräldrars röst"],
    days: [
      {
        offset: 21,
        at: "09:00–16:00",
        sessions: [
          { at: "09:00–09:15", kind: "talk", title: "Välkomna", speakers: "Annika Rosenlund", room: "Aulan" },
          {
            at: "09:15–10:00",
            kind: "exchange",
            title: "Berättelsetavlor: gå runt och fråga",
            about: "Varje team står vid sin tavla halva tiden och går runt den andra halvan.",
            room: "Aulan",
          },
          { at: "10:00–10:20", kind: "pause", title: "Kaffe" },
          {
            at: "10:20–11:30",
            kind: "own_work",
            title: "Teamtid: vad våra tester säger",
            about: "Ta fram kedjorna. Vad håller när fler prövar? Vad lägger ni ner?",
          },
          { at: "11:30–12:00", kind: "talk", title: "Vad föräldrar berättar", speakers: "Erik Tallvik", room: "Aulan" },
          { at: "12:00–13:00", kind: "pause", title: "Lunch" },
          {
            at: "13:00–13:50",
            kind: "talk",
            title: "Små tester i stora enheter",
            speakers: "Annika Rosenlund, Jenny Sandin",
            room: "Sal A",
            track: 0,
            seats: 30,
          },
          {
            at: "13:00–13:50",
            kind: "exchange",
            title: "Brev som går att förstå",
            about: "Ta med ett brev som ni skickar. Vi läser det tillsammans med dem som har fått sådana.",
            speakers: "Lotta Bergstrand",
            room: "Sal B",
            track: 1,
            seats: 24,
          },
          { at: "13:50–14:10", kind: "pause", title: "Kaffe" },
          { at: "14:10–15:30", kind: "own_work", title: "Teamtid: nästa arbetsperiod" },
          { at: "15:30–15:50", kind: "exchange", title: "Ett löfte från varje team", room: "Aulan" },
          { at: "15:50–16:00", kind: "talk", title: "Avslut", speakers: "Annika Rosenlund", room: "Aulan" },
        ],
      },
    ],
    questions: [
      {
        kind: "choice",
        label: "Hur reser du?",
        options: ["Tåg eller buss", "Egen bil", "Samåkning"],
        required: true,
        eraseAfterDays: 30,
      },
      { kind: "text", label: "Är det något du särskilt vill ta upp?", eraseAfterDays: 90 },
    ],
  },
];
