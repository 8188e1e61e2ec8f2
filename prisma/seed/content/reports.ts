/** What teams wrote themselves in their monthly reports: what hinders, a line each, taken in turn. */
export const hindrances: readonly string[] = [
  "Två i teamet har bytt tjänst, så testerna har legat på tre personer.",
  "Det är svårt att få tid för samtalen när jouren är underbemannad.",
  "Verksamhetssystemet har inget fält för det vi vill följa. Vi räknar för hand.",
  "Familjehemmen får veta om mötena sent. Vi behöver en tidigare kallelse.",
  "Chefen har ställt sig bakom arbetet, men schemat är inte ändrat än.",
  "Många föräldrar svarar inte på brev. Vi ringer i stället.",
];
