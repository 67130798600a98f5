package cluster

// All holds for what every clause holds for.
func All(clauses ...Q) Q {
	return Q{"bool": Q{"filter": clauses}}
}

// AnyOf holds for what one or more clauses hold for; with a score, for all of them together.
func AnyOf(clauses ...Q) Q {
	return Q{"bool": Q{"should": clauses, "minimum_should_match": 1}}
}

// Not holds for what a clause does not hold for.
func Not(clause Q) Q { return Q{"bool": Q{"must_not": clause}} }

// Term holds for documents with a value in a field.
func Term(field string, value any) Q {
	return Q{"term": Q{field: Q{"value": value}}}
}

// Terms holds for documents with one of some values in a field; of no values, for none.
func Terms[T any](field string, values []T) Q {
	return Q{"terms": Q{field: append([]T{}, values...)}}
}
