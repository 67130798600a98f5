// Package view reads one state of a coverage in OpenSearch: what counts at the number of a head (see package head). It finds passages,
// fetches documents, lists articles and statements, and answers whom the coverage names. It writes nothing and knows neither leases
// nor updates; how a document of the cluster is made, package entry knows.
//
// Laws:
//
//   - A View sees the same whatever is written meanwhile. What it loads it loads when that is first asked for, and never changes.
//   - What views of a coverage read lately they share (see Shared), under the version that it had: what another version reads is
//     never taken for one's own.
//   - The first passages of a query are those of the other engines: package indextest holds them to it.
package view
