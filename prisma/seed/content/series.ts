import type { TeamSeries } from "./types.ts";

/** When each team meets: monthly, on the weekday of its next meeting, and what is on the agenda of that one. */
export const series: TeamSeries[] = [
  {
    teamKey: "ekvarpa",
    nextKey: "ekvarpa-3",
    fromMinute: 780,
    minutes: 150,
    place: "Kommunhuset, rum Eken",
    agenda: [
      { by: "jenny.sandin", text: "Siffrorna från utredningsenheten" },
      { by: "lina.thorsell", text: "Ska kvällssamtalen bli ett eget test?" },
      { by: "jenny.sandin", text: "Vem går på lärandeseminariet" },
    ],
  },
  {
    teamKey: "vasmora",
    nextKey: "vasmora-2",
    fromMinute: 540,
    minutes: 120,
    place: "Familjecentralen",
    agenda: [
      { by: "karin.lidman", text: "Brevet: vad sa ekonomiskt bistånd?" },
      { by: "priya.raman", text: "En förälder vill vara med och läsa" },
    ],
  },
  {
    teamKey: "ronnsala",
    nextKey: "ronnsala-2",
    fromMinute: 510,
    minutes: 150,
    place: "Biblioteket i Rönnsala",
    agenda: [{ by: "ida.mossberg", text: "Hur gick första besöket?" }],
  },
  {
    teamKey: "storavik",
    nextKey: "storavik-2",
    fromMinute: 600,
    minutes: 180,
    place: "Videomöte",
    agenda: [
      { by: "niklas.hedmark", text: "Frågan om barnen: nästa skala" },
      { by: "sara.melin", text: "Vad vi säger till arbetslaget" },
    ],
  },
  {
    teamKey: "ljungsele",
    nextKey: "ljungsele-2",
    fromMinute: 795,
    minutes: 120,
    place: "Videomöte",
    agenda: [{ by: "helena.viklund", text: "Kortare dagordning: höll det?" }],
  },
  {
    teamKey: "myrvalla",
    nextKey: "myrvalla-2",
    fromMinute: 480,
    minutes: 150,
    place: "Socialkontoret, köket",
    agenda: [{ by: "maja.lindmark", text: "Vem kan gå in i teamet?" }],
  },
];

/** What teams have decided at earlier meetings, one a month in turn. */
export const decisions: readonly string[] = [
  "Vi provar i högst två veckor innan vi bestämmer något.",
  "Alla skriver sin förutsägelse före mötet.",
  "Den som har provat berättar först, chefen sist.",
  "Brevet läses av en förälder innan det skickas till fler.",
  "Vi frågar två familjehem i stället för alla.",
  "Nästa test får inte ta mer än tjugo minuter av någons dag.",
  "Arbetslaget får veta varje månad vad vi har slutat med.",
  "Vi bjuder in en brukarrepresentant till ett möte om året.",
  "Samtalet dagen efter är nu ett arbetssätt och inget test.",
  "Vi räknar på papper en månad till innan vi bygger något.",
  "En ersättare utses för varje test.",
];

/** What is taken up at most meetings. */
export const usual: readonly string[] = ["Sedan sist", "Testerna: vad hände, vad lärde vi oss?", "Nästa test"];
