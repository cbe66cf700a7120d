import type { ExtensionContext, Memento, TreeDataProvider } from 'vscode';
import { commands, EventEmitter, l10n, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { reviewChanges } from './reviewChanges';
import { REPORTS } from './reviewFiles';
import { filterText, pickRules, pickSeverity, storedFilter } from './reviewFilter';
import { reviewItem } from './reviewItem';
import { reviewStore } from './reviewStore';
import { childrenOf, reviewTree, type ReviewNode } from './reviewTree';
import { stepInReview } from './reviewWalk';
import { sentences } from './sentences';
import { placeOfCursor, showFinding } from './showFinding';

const VIEW = 'nianbao.review';

/** The reports of the workspace in the side bar. Nothing is read before somebody looks, or asks for it. */
export function registerReview(client: BaseLanguageClient, state: Memento): ExtensionContext['subscriptions'] {
  const store = reviewStore(client);
  const tree = openTree();
  let search: 'none' | 'running' | 'done' = 'none';
  const draw = (): readonly ReviewNode[] => {
    const filter = storedFilter(state);
    const reports = store.reports();
    const roots = reviewTree(reports, filter);
    const nothing = roots.length === 0 ? l10n.t('No finding matches the filter.') : '';
    // An empty view without a message shows its welcome.
    tree.show(roots, reports.size === 0 ? '' : sentences(filterText(filter), nothing, store.notice()));
    return roots;
  };
  const refresh = async (): Promise<readonly ReviewNode[]> => {
    if (!client.isRunning()) return [];
    search = 'running';
    await window.withProgress({ location: { viewId: VIEW } }, store.readAll);
    search = client.isRunning() ? 'done' : 'none';
    await commands.executeCommand('setContext', 'nianbao.reviewed', true);
    return draw();
  };
  const walk = async (step: 1 | -1): Promise<void> => {
    const finding = stepInReview(search === 'none' ? await refresh() : tree.roots(), placeOfCursor(), step);
    if (!finding) {
      window.setStatusBarMessage(l10n.t('Nothing was found in these reports.'), 5000);
      return;
    }
    await showFinding(finding);
    await tree.select(finding);
  };
  const changes = reviewChanges(REPORTS, store, () => search === 'done' && tree.isVisible(), draw);
  const look = (): void => {
    if (!client.isRunning()) search = 'none';
    else if (search === 'none' && tree.isVisible()) void refresh();
    changes.flush();
  };
  return [
    ...tree.disposables,
    ...changes.disposables,
    tree.onDidChangeVisibility(look),
    client.onDidChangeState(look),
    commands.registerCommand('nianbao.refreshReview', refresh),
    commands.registerCommand('nianbao.nextInReview', () => walk(1)),
    commands.registerCommand('nianbao.previousInReview', () => walk(-1)),
    commands.registerCommand('nianbao.filterReviewBySeverity', async () => {
      if (await pickSeverity(state)) draw();
    }),
    commands.registerCommand('nianbao.filterReviewByRule', async () => {
      if (await pickRules(state, [...store.reports().values()].flat())) draw();
    }),
  ];
}

function openTree() {
  const changed = new EventEmitter<undefined>();
  let roots: readonly ReviewNode[] = [];
  const provider: TreeDataProvider<ReviewNode> = {
    onDidChangeTreeData: changed.event,
    getChildren: (node) => [...(node ? childrenOf(node) : roots)],
    getParent: (node) => parentIn(roots, node),
    getTreeItem: reviewItem,
  };
  const view = window.createTreeView(VIEW, { treeDataProvider: provider, showCollapseAll: true });
  return {
    disposables: [changed, view],
    roots: () => roots,
    isVisible: () => view.visible,
    /** Where the tree is in sight; asking for it would open the side bar. */
    select: async (node: ReviewNode): Promise<void> => {
      if (view.visible) await view.reveal(node);
    },
    onDidChangeVisibility: view.onDidChangeVisibility,
    show: (next: readonly ReviewNode[], message: string): void => {
      roots = next;
      view.message = message;
      changed.fire(undefined);
    },
  };
}

function parentIn(nodes: readonly ReviewNode[], wanted: ReviewNode): ReviewNode | undefined {
  for (const node of nodes) {
    if (node.kind === 'finding') continue;
    if (node.children.includes(wanted)) return node;
    const parent = parentIn(node.children, wanted);
    if (parent) return parent;
  }
  return undefined;
}
