import { ActionMenu } from "#app/ui/action-menu.tsx";
import { Avatar } from "#app/ui/avatar.tsx";
import { Callout } from "#app/ui/callout.tsx";
import { Card } from "#app/ui/card.tsx";
import { Chip } from "#app/ui/chip.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Button } from "#app/ui/form/button.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { type IconName, iconPaths } from "#app/ui/icon-paths.ts";
import { KeyValues } from "#app/ui/key-values.tsx";
import { Toast } from "#app/ui/live-region.tsx";
import { LogoMark } from "#app/ui/logo.tsx";
import { Page, PageHeader, Section } from "#app/ui/page.tsx";
import { phases } from "#app/ui/phase.ts";
import { PhaseChip } from "#app/ui/phase-chip.tsx";
import { PhaseWheel } from "#app/ui/phase-wheel.tsx";
import { ProgressBar, Steps } from "#app/ui/steps.tsx";
import { Table } from "#app/ui/table.tsx";
import { Timeline, TimelineItem } from "#app/ui/timeline.tsx";
import { Breadcrumb, Pagination } from "#app/ui/wayfinding.tsx";
import { names } from "./frame.tsx";

const rows = [
  {
    title: "Ring föräldern dagen före umgänget",
    phase: "study" as const,
    owner: "Marika Öhlund",
    when: "12 mars",
    people: 1,
  },
  { title: "Skriftlig sammanfattning efter mötet", phase: "do" as const, owner: "Per Ek", when: "3 april", people: 4 },
  { title: "Umgängesplan i bild", phase: "act" as const, owner: "Åsa Lindqvist", when: "20 april", people: 12 },
];

export function Everything() {
  return (
    <Page>
      <PageHeader
        above={
          <Breadcrumb
            label="Sökväg"
            trail={[
              { to: "/a", label: "Programmet" },
              { to: "/b", label: "Förändringspaketet" },
            ]}
          />
        }
        title="Förändringspaketets beståndsdelar"
        lead="Allt på en sida."
      />
      <div className="g-row">
        <span className="inline-block w-32 [&_svg]:h-32 [&_svg]:w-32">
          <LogoMark />
        </span>
        {[...phases, undefined].map((phase) => (
          <PhaseWheel key={phase ?? "done"} current={phase} names={names} label={`Hjul ${phase}`} />
        ))}
        <PhaseWheel size="sm" current="do" names={names} label="Litet hjul" />
        {phases.map((phase) => (
          <PhaseChip key={phase} phase={phase} name={names[phase]} />
        ))}
      </div>
      <Section title="Ikoner">
        <div className="g-row text-2xl">
          {(Object.keys(iconPaths) as IconName[]).map((name) => (
            <Icon key={name} name={name} title={name} />
          ))}
        </div>
      </Section>
      <Section title="Märken">
        <div className="g-row">
          {(["plain", "outline", "accent", "warm", "info", "success", "danger"] as const).map((tone) => (
            <Chip key={tone} tone={tone} icon="flag">
              {tone}
            </Chip>
          ))}
          <Avatar name="Åsa Lindqvist" size="lg" />
          <Avatar name="Per Ek" size="sm" />
        </div>
      </Section>
      <Section title="Steg och mått">
        <div className="g-stack">
          <Steps
            label="Komma igång"
            doneLabel="klart"
            steps={[
              { label: "Programmet", state: "done" },
              { label: "Teamet", state: "current" },
              { label: "Koordinator", state: "ahead" },
              { label: "Klart", state: "ahead" },
            ]}
          />
          <ProgressBar label="Team med koordinator" text="4 av 6" value={4} max={6} />
        </div>
      </Section>
      <Table
        caption="Tester i Team Ekdalen"
        rows={rows}
        rowKey={(row) => row.title}
        columns={[
          {
            key: "title",
            label: "Test",
            rowHeader: true,
            cell: (row) => <a href={`/${row.title}`}>{row.title}</a>,
            sort: { to: "?s=t", direction: "ascending" },
          },
          { key: "phase", label: "Fas", cell: (row) => <PhaseChip phase={row.phase} name={names[row.phase]} /> },
          { key: "owner", label: "Ansvarig", cell: (row) => row.owner },
          { key: "when", label: "När", cell: (row) => row.when, sort: { to: "?s=w" } },
          { key: "people", label: "Familjer", align: "end", cell: (row) => row.people },
        ]}
      />
      <Pagination
        label="Sidor"
        text="31–60 av 148"
        previous="?p=1"
        next="?p=3"
        previousLabel="Föregående"
        nextLabel="Nästa"
      />
      <EmptyState
        icon="flask"
        title="Här kommer ert första test"
        actions={
          <Button variant="primary" icon="plus">
            Logga ett test
          </Button>
        }
        exampleLabel="Så kan det se ut"
        example={
          <Card
            title="Ring föräldern dagen före umgänget"
            above={<PhaseChip phase="plan" name={names.plan} />}
            foot="Marika · i morgon"
          >
            <p className="g-small">Vi tror att hon kommer i tid och är lugnare.</p>
          </Card>
        }
      >
        Ett test är en liten sak ni prövar med en familj, en gång. Det tar två minuter att skriva upp.
      </EmptyState>
      <div className="g-stack">
        <Callout title="Bra att veta">Teamet ser det här när du delar det.</Callout>
        <Callout
          tone="success"
          title="Testet är avslutat"
          actions={
            <Button small variant="primary">
              Planera nästa
            </Button>
          }
        >
          Det ni lärde er finns nu hos teamet.
        </Callout>
        <Callout tone="danger" title="Det gick inte att hämta sidan">
          Försök igen om en stund.
        </Callout>
      </div>
      <Section title="Historik">
        <Timeline>
          <TimelineItem
            who="Marika Öhlund"
            title={<strong>Marika Öhlund</strong>}
            when="i dag 10.42"
            dateTime="2027-03-12T10:42"
          >
            <p>Hon kom i tid, och hade frågor med sig. Det hade vi inte väntat oss.</p>
          </TimelineItem>
          <TimelineItem icon="pencil" title="Per ändrade datum" when="i går" dateTime="2027-03-11" />
          <TimelineItem icon="plus" title="Testet skapades" when="3 mars" dateTime="2027-03-03" />
        </Timeline>
      </Section>
      <KeyValues
        wide
        items={[
          { key: "Testkedja", value: "Samtal före umgänge" },
          { key: "Syfte", value: "Pröva" },
          { key: "Omfattning", value: "En handläggare, en familj, en gång" },
        ]}
      />
      <Disclosure summary="Vem ser det här?" open>
        <p>Alla i teamet, och er forskare.</p>
      </Disclosure>
      <div className="g-row">
        <ActionMenu
          label="Flytta till…"
          icon="chevron-down"
          actions={[{ id: "do", label: "Pågår" }]}
          onAction={() => {}}
        />
      </div>
      <Toast closeLabel="Stäng" onClose={() => {}}>
        Testet flyttades till Pågår.
      </Toast>
    </Page>
  );
}
