import { Callout } from "#app/ui/callout.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { Button, SubmitButton } from "#app/ui/form/button.tsx";
import { Checkbox, RadioCards } from "#app/ui/form/choices.tsx";
import { ErrorSummary } from "#app/ui/form/error-summary.tsx";
import { FieldConflict } from "#app/ui/form/field-conflict.tsx";
import { Fieldset, FormActions, FormLayout, FormRow } from "#app/ui/form/layout.tsx";
import { SaveState } from "#app/ui/form/save-state.tsx";
import { Select } from "#app/ui/form/select.tsx";
import { TextArea } from "#app/ui/form/text-area.tsx";
import { DateInput, TextInput } from "#app/ui/form/text-input.tsx";
import { Page, PageHeader } from "#app/ui/page.tsx";
import { BackLink } from "#app/ui/wayfinding.tsx";

export function FormPage() {
  return (
    <Page narrow>
      <PageHeader
        above={<BackLink to="/team">Tester</BackLink>}
        title="Logga ett test"
        lead="Tre saker räcker. Resten kan du fylla på när du har tid."
        meta={<SaveState state="saved" text="Sparat" detail="10.42" />}
      />
      <ErrorSummary
        title="Två saker saknas"
        errors={[
          { id: "what", text: "Skriv vad ni ska pröva" },
          { id: "when", text: "Välj en dag inom programmets tid" },
        ]}
      />
      <form method="post">
        <FormLayout>
          <TextArea
            name="what"
            rows={2}
            label="Vad prövar ni?"
            hint="En sak, i liten skala. Till exempel: ”Jag ringer föräldern dagen före umgänget.”"
            error="Skriv vad ni ska pröva"
            mark="krävs"
          />
          <TextArea
            name="prediction"
            label="Vad tror ni händer?"
            defaultValue="Föräldern kommer i tid och är lugnare, eftersom hon vet vad som väntar."
          />
          <FormRow>
            <DateInput name="when" label="När?" error="Välj en dag inom programmets tid" defaultValue="2027-03-12" />
            <TextInput name="who" label="Vem?" defaultValue="Marika Öhlund" mark="frivilligt" />
          </FormRow>
          <Select name="idea" label="Hör till idén" mark="frivilligt" hint="Saknas den? Lägg till den efteråt.">
            <option>Föräldern vet alltid vad som händer härnäst</option>
            <option>Kortare väg till svar</option>
          </Select>
          <RadioCards
            name="purpose"
            label="Vad är testet till för?"
            defaultValue="test"
            columns
            choices={[
              { value: "collect", label: "Samla kunskap", detail: "Ta reda på hur det är i dag", icon: "search" },
              { value: "develop", label: "Utveckla", detail: "Forma en idé som inte är färdig", icon: "pencil" },
              { value: "test", label: "Pröva", detail: "Se om det fungerar i liten skala", icon: "flask" },
              { value: "implement", label: "Införa", detail: "Göra det till en del av vardagen", icon: "flag" },
            ]}
          />
          <Checkbox
            name="share"
            label="Dela med de andra teamen"
            detail="Forskare och kontaktpolitiker ser aldrig utkast."
          />
          <Fieldset legend="Fler uppgifter" large>
            <TextInput name="readonly" label="Kedja" readOnly defaultValue="Samtal före umgänge" />
            <TextInput name="disabled" label="Nummer" disabled defaultValue="14" short />
          </Fieldset>
          <Callout tone="warning" title="Det där ser ut som ett personnummer">
            Ta bort det innan du sparar. Skriv till exempel ”en mamma” i stället.
          </Callout>
          <Disclosure plain summary="Vad menas med en förutsägelse?">
            <p>Det ni tror ska hända. Den behövs för att ni ska kunna lära av det som faktiskt hände.</p>
          </Disclosure>
          <FieldConflict
            name="conflict"
            title="Åsa har också skrivit här"
            hint="Välj den text som ska gälla. Den andra finns kvar i historiken."
            mine={{ value: "mine", label: "Din text", text: "Föräldern kommer i tid.", empty: "Tomt" }}
            theirs={{
              value: "theirs",
              label: "Åsas text, 10.41",
              text: "Föräldern kommer i tid och stannar hela umgänget.",
              empty: "Tomt",
            }}
          />
          <FormActions>
            <SubmitButton>Spara testet</SubmitButton>
            <SubmitButton variant="secondary" pending pendingText="Sparar…">
              Spara
            </SubmitButton>
            <Button variant="danger" icon="trash">
              Ta bort
            </Button>
            <Button variant="quiet">Avbryt</Button>
            <Button disabled>Går inte nu</Button>
          </FormActions>
          <div className="g-stack">
            <SaveState state="idle" text="Inget att spara" />
            <SaveState state="saving" text="Sparar…" />
            <SaveState state="unsaved" text="Ej sparat – försöker igen" />
            <SaveState state="failed" text="Gick inte att spara" action={<Button small>Försök igen</Button>} />
            <SaveState state="conflict" text="Någon annan har ändrat samma fält" />
          </div>
        </FormLayout>
      </form>
    </Page>
  );
}
