import { Avatar } from "#app/ui/avatar.tsx";
import { BoardColumns } from "#app/ui/board.tsx";
import { Card, CardGrid } from "#app/ui/card.tsx";
import { Chip } from "#app/ui/chip.tsx";
import { ButtonLink } from "#app/ui/form/button.tsx";
import { List, ListItem } from "#app/ui/list.tsx";
import { NextStep } from "#app/ui/next-step.tsx";
import { Columns, Page, PageHeader, Section } from "#app/ui/page.tsx";
import { type Phase, phases } from "#app/ui/phase.ts";
import { PhaseChip } from "#app/ui/phase-chip.tsx";
import { PhaseWheel } from "#app/ui/phase-wheel.tsx";
import { Stat } from "#app/ui/stat.tsx";
import { Tabs } from "#app/ui/tabs.tsx";
import { BackLink } from "#app/ui/wayfinding.tsx";
import { names } from "./frame.tsx";

const tests: Record<Phase, string[]> = {
  plan: ["Ring föräldern dagen före umgänget", "Gemensam kalender med familjehemmet"],
  do: ["Skriftlig sammanfattning efter mötet"],
  study: ["Fråga om telefontid passar bättre på kvällen", "Välkomstsamtal inom en vecka", "Umgängesplan i bild"],
  act: [],
};

export function TeamPage() {
  return (
    <Page>
      <PageHeader
        above={<BackLink to="/">Start</BackLink>}
        title="Tester i Team Ekdalen"
        lead="Allt ni prövar just nu, från första lilla försöket till det som blivit vardag."
        meta={
          <>
            <Chip icon="people">7 medlemmar</Chip>
            <Chip tone="outline" icon="eye">
              Delas med alla team
            </Chip>
          </>
        }
        actions={
          <ButtonLink to="/ny" variant="primary" icon="plus">
            Nytt test
          </ButtonLink>
        }
      />
      <NextStep
        above="Ditt nästa steg"
        title="Vad hände när du ringde föräldern dagen före?"
        aside={<PhaseWheel current="study" names={names} label="Tredje fasen av fyra: Studera" />}
        actions={
          <ButtonLink to="/1" variant="primary" iconAfter="arrow-right">
            Skriv vad ni lärde er
          </ButtonLink>
        }
      >
        Testet avslutades i tisdags. Jämför med det ni trodde, medan ni minns.
      </NextStep>
      <Tabs
        label="Visa som"
        tabs={[
          { to: "?v=list", label: "Lista", icon: "list", current: false },
          { to: "?v=board", label: "Tavla", icon: "board", count: "6", current: true },
        ]}
      />
      <BoardColumns
        columns={phases.map((phase) => ({
          id: phase,
          phase,
          letter: names[phase].letter,
          title: { plan: "Planerade", do: "Pågår", study: "Studeras", act: "Avslutade" }[phase],
          count: String(tests[phase].length),
          empty: "Inget här ännu.",
          cards: tests[phase].map((title, index) => (
            <li key={title}>
              <Card
                to={`/${title}`}
                title={title}
                foot={
                  <>
                    <Avatar name="Marika Öhlund" size="sm" />
                    Marika · 12 mars
                  </>
                }
                above={
                  index === 0 ? (
                    <Chip tone="warm" icon="comment">
                      1 ny
                    </Chip>
                  ) : undefined
                }
              >
                <p className="g-small g-muted">En handläggare, en familj, en gång</p>
              </Card>
            </li>
          )),
        }))}
      />
      <Columns>
        <Section title="Senaste lärdomarna" lead="Ett test som inte gav det vi trodde är värt lika mycket.">
          <List>
            <ListItem
              before={<Avatar name="Åsa Lindqvist" />}
              title={<a href="/x">Kvällstid gav fler svar än väntat</a>}
              detail="Åsa Lindqvist · Team Norrvik"
              end={<Chip icon="extend">Utöka</Chip>}
            />
            <ListItem
              before={<Avatar name="Per Ek" />}
              title={<a href="/y">Brevet lästes inte – samtal behövs</a>}
              detail="Per Ek · Team Ekdalen"
              end={<Chip icon="abandon">Avsluta</Chip>}
            />
          </List>
        </Section>
        <Section title="I siffror">
          <CardGrid>
            <Card>
              <Stat value="24" label="test hittills" detail="i sju testkedjor" />
            </Card>
            <Card tone="sunken">
              <div className="g-row">
                {phases.map((phase) => (
                  <PhaseChip key={phase} phase={phase} name={names[phase]} />
                ))}
              </div>
            </Card>
          </CardGrid>
        </Section>
      </Columns>
    </Page>
  );
}
