import { type Messages, plural } from "#app/i18n/messages.ts";

const tests = (n: number) => `${n} ${plural("sv", n, "test", "tester")}`;

export default {
  title: "Så går det",
  lead: "Alla team bredvid varandra, och vad som är värt att tala om.",
  "lead.before": (d: { gathering: string; day: string }) => `Inför ${d.gathering}, ${d.day}.`,
  "begin.worse": (d: { teams: string }) => `Börja med ${d.teams}: något går åt fel håll.`,
  "begin.quiet": (d: { teams: string }) => `Börja med ${d.teams}: inget tecken på förändring än.`,
  "begin.better": (d: { teams: string }) => `Börja med ${d.teams}: det går åt rätt håll.`,
  "begin.changed": (d: { teams: string }) => `Börja med ${d.teams}: något har ändrats.`,
  "begin.untested": (d: { teams: string }) => `Börja med ${d.teams}: inget test på länge.`,
  "begin.stale": (d: { teams: string }) => `Börja med ${d.teams}: inga nya tal på länge.`,
  "begin.too-few": (d: { teams: string }) => `Börja med ${d.teams}: för få mätpunkter för att säga något.`,
  "begin.more": (d: { count: number }) => `${d.count} till`,

  "agenda.title": "Det här kan dagen handla om",
  "agenda.lead":
    "Teamen står i bokstavsordning och är inte rangordnade. Ett tecken i ett diagram är början på ett samtal, inte ett betyg.",
  "agenda.none": "Det finns inget som sticker ut. Låt teamen berätta vad de vill visa för varandra.",
  "matter.worse": "Åt fel håll",
  "matter.worse.do": "Ta reda på vad som hände, och vad teamet vill ha hjälp med.",
  "matter.quiet": "Inget tecken på förändring än",
  "matter.quiet.do":
    "Mätpunkterna räcker, men ingen förändring syns i huvudmåttet. Vad kan provas i större skala eller på ett annat sätt?",
  "matter.better": "Åt rätt håll",
  "matter.better.do": "Låt dem berätta vad de gjorde, så att andra kan prova.",
  "matter.changed": "Något har ändrats",
  "matter.changed.do": "Måttet har ingen riktning som är bättre. Fråga vad det beror på.",
  "matter.untested": (d: { days: number }) => `Inget test på ${d.days} dagar`,
  "matter.untested.do": "Hjälp dem till ett litet test som börjar inom en vecka.",
  "matter.stale": "Inga nya tal på länge",
  "matter.stale.do": "Bestäm vem som samlar in, och när.",
  "matter.too-few": "För få mätpunkter för att säga något",
  "matter.too-few.do": "Kan de mäta varje vecka i stället, åtminstone en tid?",
  "concerned.latest": (d: { day: string }) => `senaste testet började ${d.day}`,
  "concerned.no-test": "inget test har börjat",
  "concerned.since": (d: { day: string }) => `senast ${d.day}`,
  "concerned.all": (d: { count: number }) => `och ${d.count} mått till`,

  "beside.title": "Teamen bredvid varandra",
  "beside.team": "Team",
  "beside.main": "Huvudmåttet",
  "beside.no-main": "Inga mått än",
  "beside.latest": "Senaste test",
  "beside.under-way": (d: { count: number }) => `${d.count} pågår`,
  "beside.no-tests": "Inga tester än",
  "beside.supervised": "Handledning",
  "beside.supervised.of": (d: { held: number; months: number }) =>
    `${d.held} av ${d.months} ${plural("sv", d.months, "månad", "månader")}`,
  "beside.supervised.none": "Har inte börjat",
  "beside.registered": (d: { gathering: string }) => `Anmälda till ${d.gathering}`,
  "beside.registered.of": (d: { registered: number; members: number }) => `${d.registered} av ${d.members}`,
  "beside.not-for": "Inte för det här teamet",

  "measures.title": "Gemensamma mått i alla team",
  "measures.lead": "Varje mått har samma skala i alla team. Namnen leder till hela diagrammen.",
  "measures.none": "Programmet har inga gemensamma mått än.",
  "choose.label": "Välj mått och team",
  "choose.measure": "Mått",
  "choose.measure.all": "Alla mått",
  "choose.team": "Team",
  "choose.team.all": "Alla team",
  "choose.show": "Visa",
  "choose.clear": "Visa alla",

  "tests.title": "Tester månad för månad",
  "tests.lead": "Hur många tester som började varje månad, och fyra kännetecken på hur teamet prövar.",
  "tests.team": "Team",
  "tests.counted":
    "Talen räknar alla tester som har börjat, också de som teamet inte har delat. Listorna visar de delade.",
  "tests.marks": "Kännetecknen står för vart team för sig. De läggs aldrig ihop och är ingen tävling.",
  "mark.iterative": "Följer på varandra",
  "mark.prediction": "Förutsägelsen först",
  "mark.smallFirst": "Litet först",
  "mark.dataOverTime": "Data över tid",
  "mark.of": (d: { met: number; of: number }) => `${d.met} av ${d.of}`,
  "mark.waits": "–",

  "content.title": "Vad teamen provar, och hur det går",
  "content.lead":
    "Hur många tester varje team har börjat av varje idé, under drivkraften den hör till. Det ena behöver inte bero på det andra.",
  "content.counted": "Bara tester som teamen har delat räknas här.",
  "content.caption": "Team och idéer",
  "content.idea": "Drivkraft och idé",
  "content.main": "Huvudmåttet",
  "content.loose": "Under ingen drivkraft",
  "content.no-idea": "Tester utan idé i förändringspaketet",
  "content.none": "Ingen har provat något här än.",
  "content.empty": "Inget team har börjat testa än.",
  "content.cell": (d: { tests: number; adopted: number }) =>
    d.adopted === 0
      ? tests(d.tests)
      : `${tests(d.tests)}, ${d.adopted} ${plural("sv", d.adopted, "infört", "införda")}`,
  "content.adopted": (d: { count: number }) => `${d.count} ${plural("sv", d.count, "infört", "införda")}`,
  "participants.all": "Alla deltagare",
} satisfies Messages;
