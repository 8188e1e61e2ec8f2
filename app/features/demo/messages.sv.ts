import type { Messages } from "#app/i18n/messages.ts";

export default {
  title: "Prova demon",
  lead: "Välj vem du vill vara. Du loggas in direkt, utan lösenord. Allt är påhittat: kommunerna, personerna och det de har skrivit.",
  more: (data: { count: number }) => `Visa ${data.count} till`,
  "role.lead": "Projektledare",
  "role.lead.does": "Leder hela programmet och ser hur det går för alla team.",
  "role.researcher": "Forskare",
  "role.researcher.does": "Handleder några av teamen och följer vad de lär sig.",
  "role.coordinator": "Teamkoordinatorer",
  "role.coordinator.does": "Håller ihop ett team: loggar tester, bjuder in och återöppnar.",
  "role.member": "Teammedlemmar",
  "role.member.does": "Prövar förändringar i sitt vardagsarbete och skriver ner vad som hände.",
  "role.manager": "Chefer",
  "role.manager.does": "Står utanför teamet och ser det som teamet har valt att dela.",
  "role.partner": "Brukar- och anhörigrepresentanter",
  "role.partner.does": "Läser delade idéer och tester, och kommenterar när teamen ber om det.",
  "post.title": "Demoposten",
  "post.lead": "Demon skickar inga mejl på riktigt. Här syns de senaste som skulle ha gått iväg.",
  "post.empty": "Inga mejl än. Logga in med en adress ur demon, så dyker mejlet upp här.",
  "post.to": (data: { to: string }) => `Till ${data.to}`,
} satisfies Messages;
