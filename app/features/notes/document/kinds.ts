/** What a note can begin as. */
export const templateKinds = ["cycle", "meeting", "seminar_table", "group_interview", "supervision"] as const;
export type TemplateKind = (typeof templateKinds)[number];

export const isTemplateKind = (text: string): text is TemplateKind =>
  (templateKinds as readonly string[]).includes(text);
