import { getWorkEndpoint, listBuiltEServicesEndpoint } from '@handslag/contracts/builder';
import { listQuestionBlocksEndpoint } from '@handslag/contracts/question-blocks';
import {
  getVersionEndpoint,
  listVersionsEndpoint,
  previewPublishingEndpoint,
} from '@handslag/contracts/versions';
import { listPaperFormsEndpoint } from '@handslag/contracts/paper-forms';
import { queryOptions } from '@tanstack/react-query';
import { call } from '../../api/client.ts';

const builderKey = ['management', 'builder'] as const;

export const builtEServicesQuery = queryOptions({
  queryKey: [...builderKey, 'list'],
  queryFn: ({ signal }) => call(listBuiltEServicesEndpoint, {}, { signal }),
  staleTime: 0,
});

/** Fetched when the editor opens and never by itself after that: what is typed here is newer. */
export const workQuery = (key: string) =>
  queryOptions({
    queryKey: [...builderKey, 'work', key],
    queryFn: ({ signal }) => call(getWorkEndpoint, { params: { key } }, { signal }),
    staleTime: Infinity,
    gcTime: 0,
  });

/** What publishing would do, of the work as saved at a revision. */
export const publishingQuery = (key: string, revision: number) =>
  queryOptions({
    queryKey: [...builderKey, 'publishing', key, revision],
    queryFn: ({ signal }) => call(previewPublishingEndpoint, { params: { key } }, { signal }),
    staleTime: 0,
  });

export const versionsQuery = (key: string) =>
  queryOptions({
    queryKey: [...builderKey, 'versions', key],
    queryFn: ({ signal }) => call(listVersionsEndpoint, { params: { key } }, { signal }),
  });

export const versionQuery = (key: string, version: number) =>
  queryOptions({
    queryKey: [...builderKey, 'version', key, version],
    queryFn: ({ signal }) => call(getVersionEndpoint, { params: { key, version } }, { signal }),
    staleTime: Infinity,
  });

export const questionBlocksQuery = queryOptions({
  queryKey: [...builderKey, 'blocks'],
  queryFn: ({ signal }) => call(listQuestionBlocksEndpoint, {}, { signal }),
});

/** What the municipality offers to print, that citizens see. */
export const offeredPaperFormsQuery = queryOptions({
  queryKey: [...builderKey, 'paper-forms'],
  queryFn: ({ signal }) => call(listPaperFormsEndpoint, {}, { signal }),
});
