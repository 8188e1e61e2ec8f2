/** What researchers ask at group interviews, and keep for themselves afterwards: lists to choose from, in order and over again. */
export type InterviewText = { asks: [string, ...string[]]; memos: [string, ...string[]] };

export const interviews: InterviewText = {
  asks: [
    "Vad gör ni i dag som ni inte gjorde för ett år sedan?",
    "Berätta om en förälder som fick ett annat bemötande än förr",
    "Vad har ni slutat med, och vem bestämde det?",
    "Vad skulle hända med det nya om två i teamet bytte jobb?",
    "Vem utanför teamet har provat något av det ni kom fram till?",
    "När var det senast svårt att få tid till det här, och vad hände då?",
    "Vilket test lärde ni er mest av?",
    "Vad säger föräldrarna själva att de har märkt?",
  ],
  memos: [
    "Två talade mest. Nästa år: börja med att var och en skriver för sig i fem minuter.",
    "De blev tysta när vi kom till besluten. Fråga om mandatet på ett annat sätt.",
    "Spara sista kvarten till det de själva vill säga. Den gav mest.",
  ],
};
