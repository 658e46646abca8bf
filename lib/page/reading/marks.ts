/**
 * Cues in attributes other than class and id: ARIA, microdata, RDFa, `hidden`, editing hosts, test hooks. Few elements have them, and asking each
 * element for each attribute would cost more than the walk; one native query finds those that have any.
 */
import { cuesOfNames } from './class-cues.ts';
import { Cue, type Cues } from './cue.ts';

const PRESENT =
  '[role],[itemprop],[itemtype],[hidden],[aria-hidden],[contenteditable],[property],[rel~="author"],[data-testid],[data-component],[data-qa]';
/** Where the browser can be asked whether an element shows, inline styles need not be read. */
const STYLED = ',[style*="display"],[style*="visibility"]';

const ROLES: Readonly<Record<string, Cues>> = {
  navigation: Cue.drop,
  banner: Cue.drop,
  contentinfo: Cue.drop,
  search: Cue.drop,
  form: Cue.drop,
  menu: Cue.drop,
  menubar: Cue.drop,
  toolbar: Cue.drop,
  tablist: Cue.drop,
  button: Cue.drop,
  tab: Cue.drop,
  switch: Cue.drop,
  dialog: Cue.drop,
  alertdialog: Cue.drop,
  alert: Cue.drop,
  status: Cue.drop,
  tooltip: Cue.hidden,
  textbox: Cue.hidden,
  searchbox: Cue.hidden,
  combobox: Cue.hidden,
  listbox: Cue.hidden,
  complementary: Cue.aside,
  main: Cue.main,
  article: Cue.main,
  comment: Cue.comment | Cue.item,
  heading: Cue.heading,
};

const PROPERTIES: Readonly<Record<string, Cues>> = {
  articleBody: Cue.story,
  reviewBody: Cue.story,
  headline: Cue.headline,
  alternativeHeadline: Cue.lead,
  description: Cue.lead,
  abstract: Cue.lead,
  caption: Cue.caption,
  comment: Cue.comment | Cue.item,
  author: Cue.meta | Cue.author,
  creator: Cue.meta | Cue.author,
  datePublished: Cue.meta | Cue.date,
  dateCreated: Cue.meta | Cue.date,
  dateModified: Cue.meta,
  keywords: Cue.drop,
  breadcrumb: Cue.drop,
  commentCount: Cue.meta,
};

const TYPES: Readonly<Record<string, Cues>> = {
  Comment: Cue.comment | Cue.item,
  UserComments: Cue.comment | Cue.item,
  LiveBlogPosting: Cue.live,
  WPSideBar: Cue.aside,
  WPFooter: Cue.drop,
  WPAdBlock: Cue.drop,
  SiteNavigationElement: Cue.drop,
  BreadcrumbList: Cue.drop,
};

/** Test hooks are names too, but say nothing of topics or states. */
const FROM_TEST_HOOKS = Cue.story | Cue.comment | Cue.drop | Cue.teaser | Cue.lead | Cue.caption | Cue.meta | Cue.author | Cue.date;

function cuesOfWords(table: Readonly<Record<string, Cues>>, value: string | null): Cues {
  if (!value) return 0;
  let cues = 0;
  for (const word of value.split(/\s+/)) cues |= table[word.replace(/^.*[/:#]/, '')] ?? 0;
  return cues;
}

function isHidden(element: Element): boolean {
  const hidden = element.getAttribute('hidden');
  if (hidden !== null && hidden !== 'until-found') return true;
  if (element.getAttribute('aria-hidden') === 'true') return true;
  const editable = element.getAttribute('contenteditable');
  if (editable !== null && editable.toLowerCase() !== 'false') return true;
  return /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(element.getAttribute('style') ?? '');
}

function cuesOf(element: Element): Cues {
  if (isHidden(element)) return Cue.hidden;
  let cues = cuesOfWords(ROLES, element.getAttribute('role'));
  cues |= cuesOfWords(PROPERTIES, element.getAttribute('itemprop')) | cuesOfWords(PROPERTIES, element.getAttribute('property'));
  cues |= cuesOfWords(TYPES, element.getAttribute('itemtype'));
  if (element.getAttribute('rel')?.split(/\s+/).includes('author')) cues |= Cue.meta | Cue.author;
  for (const hook of ['data-testid', 'data-component', 'data-qa']) {
    const name = element.getAttribute(hook);
    if (name) cues |= cuesOfNames(name) & FROM_TEST_HOOKS;
  }
  return cues;
}

/** The marked elements of a tree. One query; then about 1 µs for each that has such an attribute. */
export function findMarks(root: ParentNode): ReadonlyMap<Element, Cues> {
  const marks = new Map<Element, Cues>();
  const canAsk = root.firstElementChild !== null && 'checkVisibility' in root.firstElementChild;
  for (const element of root.querySelectorAll(canAsk ? PRESENT : PRESENT + STYLED)) {
    const cues = cuesOf(element);
    if (cues) marks.set(element, cues);
  }
  return marks;
}
