import type { Messages } from "#app/i18n/messages.ts";

export default {
  title: "Mallar för anteckningar",
  lead: "Vad en ny anteckning börjar med i programmet. Det som redan har börjat skrivas ändras inte.",
  "kind.cycle": "Anteckningar till ett test",
  "kind.meeting": "Teammöte",
  "kind.seminar_table": "Bord på lärandeseminarium",
  "kind.group_interview": "Gruppintervju",
  "kind.supervision": "Handledning",
  own: (d: { who: string; when: string }) => `Programmets egen, ändrad av ${d.who} ${d.when}`,
  standard: "Den som följer med Genombrott",
  edit: (d: { kind: string }) => `Ändra mallen för ${d.kind}`,
  "form.text": "Mallen",
  "form.hint":
    "En rad i taget. ”# ” först blir en rubrik, ”## ” en mindre, ”- ” en punkt i en lista och ”[ ] ” en uppgift att bocka av.",
  "form.save": "Spara mallen",
  "form.saving": "Sparar …",
  "form.saved": "Mallen är sparad. Nya anteckningar börjar så här.",
  preview: "Så här börjar en ny anteckning",
  "reset.title": "Börja om",
  "reset.text": "Programmets egen mall tas bort, och nya anteckningar börjar med den som följer med Genombrott.",
  "reset.do": "Använd den som följer med",
  "reset.done": "Nu används mallen som följer med Genombrott.",

  "start.cycle": "# Vad vi såg\n\n# Vad vi tänker\n\n# Att göra\n[ ]",
  "start.meeting":
    "# Dagordning\n- Sedan sist\n- Pågående test\n- Nästa test\n\n# Det vi kom fram till\n\n# Beslut\n\n# Att göra\n[ ]",
  "start.seminar_table":
    "# Runt bordet\n\n# Vad vi har provat\n- Det som fungerade\n- Det som inte fungerade\n\n# Vad vi tar med oss hem\n\n# Att göra\n[ ]",
  "start.group_interview":
    "# Så arbetar vi nu\n\n# Vad som har ändrats\n\n# Vad som har hindrat\n\n# Vad som har hjälpt",
  "start.supervision": "# Hur går det?\n\n# Pågående test\n\n# Det vi talade om\n\n# Till nästa gång\n[ ]",
} satisfies Messages;
