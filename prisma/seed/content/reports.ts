import type { Section } from "#app/features/reports/rules/draft.ts";

/** What teams wrote themselves in their monthly reports, by part: a line each, taken in turn. */
export const written = {
  hindrances: [
    "Två i teamet har bytt tjänst, så testerna har legat på tre personer.",
    "Det är svårt att få tid för samtalen när jouren är underbemannad.",
    "Verksamhetssystemet har inget fält för det vi vill följa. Vi räknar för hand.",
    "Familjehemmen får veta om mötena sent. Vi behöver en tidigare kallelse.",
    "Chefen har ställt sig bakom arbetet, men schemat är inte ändrat än.",
    "Många föräldrar svarar inte på brev. Vi ringer i stället.",
  ],
  help: [
    "Vi vill höra hur andra team får fram tider när jouren är full.",
    "Stöd från chefen att ändra schemat på prov i fyra veckor.",
    "Någon som läser våra frågor till föräldrarna och stryker de svåra orden.",
    "Inget just nu. Handledningen räcker.",
    "En halvtimme med ett team som redan ringer föräldern före mötet.",
  ],
  next: [
    "Vi fortsätter med samma test hos en handläggare till.",
    "Vi går igenom måtten och bestämmer vad vi kan sluta räkna.",
    "Vi ringer på kvällstid två veckor och ser om fler svarar.",
    "Vi visar tavlan på enhetens möte och frågar vilka som vill vara med.",
  ],
} as const satisfies Partial<Record<Section, readonly string[]>>;
