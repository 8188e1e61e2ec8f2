import { FormRow } from "./layout.tsx";
import { Select } from "./select.tsx";
import { DateInput } from "./text-input.tsx";
import { WrittenInput } from "./written.tsx";

type Somebody = { readonly id: string; readonly name: string };

/** What is to be done (`text`), by whom (`ownerId`) and by when (`dueOn`). `prefix` tells the fields of several forms on a page apart. */
export function TaskFields(props: {
  prefix: string;
  words: { readonly text: string; readonly owner: string; readonly due: string; readonly optional: string };
  maxLength: number;
  people: readonly Somebody[];
  /** How it is said that nobody has it; without it somebody must be chosen. */
  nobody?: string | undefined;
  /** Whose it is now when she is not one of them, as it is said. */
  gone?: { readonly id: string; readonly label: string } | undefined;
  error: (field: string) => string | undefined;
  typed: { readonly text: string; readonly ownerId: string; readonly dueOn: string };
}) {
  const { prefix, words, maxLength, people, nobody, gone, error, typed } = props;
  return (
    <>
      <WrittenInput
        name="text"
        id={`${prefix}-text`}
        label={words.text}
        error={error("text")}
        defaultValue={typed.text}
        maxLength={maxLength}
        required
      />
      <FormRow>
        <Select
          name="ownerId"
          id={`${prefix}-owner`}
          label={words.owner}
          error={error("ownerId")}
          defaultValue={typed.ownerId}
          required={nobody === undefined}
        >
          {nobody !== undefined && <option value="">{nobody}</option>}
          {gone && <option value={gone.id}>{gone.label}</option>}
          {people.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
        <DateInput
          name="dueOn"
          id={`${prefix}-due`}
          label={words.due}
          mark={words.optional}
          error={error("dueOn")}
          defaultValue={typed.dueOn}
        />
      </FormRow>
    </>
  );
}
