package state

import "strings"

// followTables are the tables of follows, in a dialect: how it counts rows, what it calls a whole number, how a table ends. What is
// released stays as it is: later changes are steps of their own.
//
// known and stock are what the coverage has said before: identities of statements, and of each article the file that was looked at.
// item is what a channel is to be posted, or was (post). post is the outbox: a row is written before the message is
// sent, and has its id afterwards. amendment is what readers of a message are to be told, or were (sent); telling is what a
// server's managers are.
func followTables(counted, number, end string) string {
	return strings.NewReplacer("COUNTED", counted, "NUMBER", number, "END", end).Replace(`
		create table follow (id COUNTED, server text not null, channel text not null, kind text not null, name text not null,
		  folded text not null, pace text not null, language text not null, since NUMBER not null, paused text not null,
		  unique (server, channel, kind, folded) END
		create table lease (name text primary key, owner text not null, until NUMBER not null END
		create table known (key NUMBER primary key END
		create table stock (article text primary key, hash NUMBER not null END
		create table item (channel text not null, key NUMBER not null, follow NUMBER not null, article text not null, words text not null,
		  by_words NUMBER not null, nearness text not null, at NUMBER not null, post NUMBER, primary key (channel, key) END
		create index item_post on item (post);
		create index item_article on item (article);
		create table post (id NUMBER primary key, server text not null, channel text not null, kind text not null, replies text not null, at NUMBER not null,
		  message text not null END
		create index post_channel on post (channel, at);
		create table amendment (post NUMBER not null, note NUMBER not null, kind text not null, text text not null, key NUMBER not null,
		  article text not null, at NUMBER not null, sent NUMBER not null, primary key (post, note) END
		create table telling (id COUNTED, server text not null, channel text not null, at NUMBER not null, sent NUMBER not null END`)
}

// followParent adds the channel that a follow's is a thread of.
const followParent = `alter table follow add column parent text not null default ''`
